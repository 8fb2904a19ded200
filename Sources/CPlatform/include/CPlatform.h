// System calls that Swift's C library import does not show.
#ifndef COURSEPACK_PLATFORM_H
#define COURSEPACK_PLATFORM_H

#include "Scratch.h"

/// Opens `path` below the folder `directory`, read only, following no symbolic link and never leaving the
/// folder (openat2 with RESOLVE_BENEATH and RESOLVE_NO_SYMLINKS). Returns a descriptor, or -1 with errno.
int coursepack_open_beneath(int directory, const char *path);

/// Exchanges two paths in one step (renameat2 with RENAME_EXCHANGE). Returns 0, or -1 with errno.
int coursepack_exchange(const char *first, const char *second);

/// Writes everything that the file system of `descriptor` still holds in memory to the disk. Returns 0, or -1 with errno.
int coursepack_sync_file_system(int descriptor);

#endif
