#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

// Kernels before 5.6 have no openat2: walk the path one component at a time, refusing links on the way.
static int open_by_components(int directory, const char *path) {
    char part[256];
    int current = dup(directory);
    while (current >= 0) {
        const char *slash = strchr(path, '/');
        size_t length = slash ? (size_t)(slash - path) : strlen(path);
        if (length == 0 || length >= sizeof part || (length == 1 && path[0] == '.') ||
            (length == 2 && path[0] == '.' && path[1] == '.')) {
            close(current);
            errno = EXDEV;
            return -1;
        }
        memcpy(part, path, length);
        part[length] = '\0';
        int flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (slash ? O_DIRECTORY : 0);
        int next = openat(current, part, flags);
        int error = errno;
        close(current);
        errno = error;
        if (next < 0 || !slash) return next;
        current = next;
        path = slash + 1;
    }
    return -1;
}

int coursepack_open_beneath(int directory, const char *path) {
    struct open_how how = {
        .flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY,
        .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS,
    };
    int descriptor = (int)syscall(SYS_openat2, directory, path, &how, sizeof how);
    if (descriptor < 0 && errno == ENOSYS) return open_by_components(directory, path);
    return descriptor;
}

int coursepack_exchange(const char *first, const char *second) {
    return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
}

int coursepack_sync_file_system(int descriptor) { return syncfs(descriptor); }
