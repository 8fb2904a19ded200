#include "Scratch.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// Pieces begin at multiples of 16, each after a word with its size.
enum { ALIGNMENT = 16, FIRST_BLOCK = 512 * 1024 };

struct block {
    struct block *before;
    size_t size;
    size_t used;
    size_t unused; // Keeps what follows aligned.
    unsigned char bytes[];
};

static _Thread_local struct {
    struct block *newest;
    // The piece that was taken last, which can grow where it is.
    unsigned char *last;
    int depth;
} scratch;

static size_t *size_of(void *memory) { return (size_t *)((unsigned char *)memory - ALIGNMENT); }

static void *take(size_t size) {
    if (size > SIZE_MAX / 4) abort();
    size_t whole = ALIGNMENT + (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    struct block *block = scratch.newest;
    if (block == NULL || block->size - block->used < whole) {
        size_t wanted = block == NULL ? FIRST_BLOCK : 2 * block->size;
        while (wanted < whole) wanted *= 2;
        struct block *fresh = malloc(sizeof *fresh + wanted);
        if (fresh == NULL) abort();
        fresh->before = block;
        fresh->size = wanted;
        fresh->used = 0;
        scratch.newest = block = fresh;
    }
    unsigned char *memory = block->bytes + block->used + ALIGNMENT;
    block->used += whole;
    *size_of(memory) = size;
    return scratch.last = memory;
}

void coursepack_scratch_begin(void) { scratch.depth++; }

void coursepack_scratch_end(void) {
    if (--scratch.depth > 0) return;
    // The first block stays for the next piece of work.
    struct block *block = scratch.newest;
    while (block != NULL && block->before != NULL) {
        struct block *before = block->before;
        free(block);
        block = before;
    }
    if (block != NULL) block->used = 0;
    scratch.newest = block;
    scratch.last = NULL;
}

void *coursepack_scratch_calloc(size_t count, size_t size) {
    if (size != 0 && count > SIZE_MAX / size) abort();
    return memset(take(count * size), 0, count * size);
}

void *coursepack_scratch_realloc(void *memory, size_t size) {
    if (memory == NULL) return take(size);
    size_t old = *size_of(memory);
    if (size <= old) return memory;
    if (memory == scratch.last) {
        struct block *block = scratch.newest;
        size_t room = (size_t)(block->bytes + block->size - (unsigned char *)memory);
        size_t whole = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        if (size <= SIZE_MAX / 4 && whole <= room) {
            block->used = (size_t)((unsigned char *)memory - block->bytes) + whole;
            *size_of(memory) = size;
            return memory;
        }
    }
    void *larger = take(size);
    memcpy(larger, memory, old);
    return larger;
}

void coursepack_scratch_free(void *memory) { (void)memory; }
