// Memory for work that ends before the thread goes on to the next: taken piece by piece, given back all at once.
//
// A parser that makes thousands of small nodes and frees them together spends a third of its time in malloc and free.
// What is taken belongs to the calling thread, and is valid until the outermost `coursepack_scratch_end` on it.
#ifndef COURSEPACK_SCRATCH_H
#define COURSEPACK_SCRATCH_H

#include <stddef.h>

/// Begins a piece of work of the calling thread; pieces may stand in each other.
void coursepack_scratch_begin(void);

/// Ends a piece of work. With the outermost one, everything that was taken is given back.
void coursepack_scratch_end(void);

/// Zeroed memory, as `calloc` gives it. Ends the program where there is none.
void *coursepack_scratch_calloc(size_t count, size_t size);

/// Memory of another size with the old content, as `realloc` gives it.
void *coursepack_scratch_realloc(void *memory, size_t size);

/// Does nothing: the end of the work frees.
void coursepack_scratch_free(void *memory);

#endif
