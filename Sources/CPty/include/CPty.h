// CPty: opens pseudo-terminals for tests. The functions are hidden from Swift by glibc's feature macros. Only test
// targets depend on it.
#ifndef CPTY_H
#define CPTY_H

#include <stddef.h>

/// Opens a pseudo-terminal and writes the path of its other side to `name`; the descriptor, or -1 with `errno` set.
int cpty_open(char *_Nonnull name, size_t size);

/// POSIX_SPAWN_SETSID, which Swift does not see.
short cpty_spawn_setsid(void);

/// Has a program that is spawned with `actions` (a posix_spawn_file_actions_t) close all descriptors from `first` on.
void cpty_spawn_close_from(void *_Nonnull actions, int first);

#endif
