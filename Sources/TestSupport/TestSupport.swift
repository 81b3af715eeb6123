// TestSupport: what several test targets share. Never part of the product: only test targets depend on it.
// Imports CPty and the C library only.
