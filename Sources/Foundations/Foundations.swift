// Foundations: what every other target stands on — Vietnamese text (NFC, display width, folding, sorting), the two
// languages of messages, and the environment (clock, files, terminal, locale), the only door to the world.
// Imports CUTF8Proc and the C library; nothing of this package.
