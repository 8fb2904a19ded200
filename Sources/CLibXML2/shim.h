// The door to libxml2: what Swift cannot see (macros, variadic error state) gets a name here.
#ifndef COURSEPACK_LIBXML2_SHIM_H
#define COURSEPACK_LIBXML2_SHIM_H

// libxml2's ICU headers clash with those that Foundation carries; coursepack needs nothing of them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <stdint.h>
#include <string.h>

/// Packs a half-open range of byte offsets into the `_private` word of a node; all zero means "no range".
static inline void *coursepack_pack_range(uint32_t start, uint32_t end) {
    return (void *)(uintptr_t)(((uint64_t)start << 32) | ((uint64_t)end + 1));
}

static inline uint64_t coursepack_range_word(const void *word) { return (uint64_t)(uintptr_t)word; }

/// Frees memory that libxml2 handed out (its `xmlFree` is a variable, which Swift does not let two threads share).
static inline void coursepack_xml_free(void *memory) { xmlFree(memory); }

/// Where the parser stands in the bytes it was given.
static inline long coursepack_parser_offset(xmlParserCtxtPtr context) {
    xmlParserInputPtr input = context->input;
    if (input == NULL) return -1;
    return (long)input->consumed + (long)(input->cur - input->base);
}

/// Where a piece of text begins in the bytes the parser was given; -1 where it was copied to another place.
static inline long coursepack_text_offset(xmlParserCtxtPtr context, const xmlChar *text) {
    xmlParserInputPtr input = context->input;
    if (input == NULL || text < input->base || text >= input->end) return -1;
    return (long)input->consumed + (long)(text - input->base);
}

#endif
