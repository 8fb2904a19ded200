// The door to cmark-gfm, the reference parser of GitHub Flavored Markdown.
#ifndef COURSEPACK_CMARK_SHIM_H
#define COURSEPACK_CMARK_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/houdini.h>
#include <stdlib.h>
#include <string.h>

// The kinds of node that extensions add are variables of their library.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL, CMARK_NODE_STRIKETHROUGH;

/// The kind of a node as a number that Swift can switch over.
static inline int coursepack_node_kind(cmark_node *node) {
    cmark_node_type type = cmark_node_get_type(node);
    switch (type) {
    case CMARK_NODE_DOCUMENT: return 1;
    case CMARK_NODE_BLOCK_QUOTE: return 2;
    case CMARK_NODE_LIST: return 3;
    case CMARK_NODE_ITEM: return 4;
    case CMARK_NODE_CODE_BLOCK: return 5;
    case CMARK_NODE_HTML_BLOCK: return 6;
    case CMARK_NODE_PARAGRAPH: return 7;
    case CMARK_NODE_HEADING: return 8;
    case CMARK_NODE_THEMATIC_BREAK: return 9;
    case CMARK_NODE_FOOTNOTE_DEFINITION: return 10;
    case CMARK_NODE_TEXT: return 20;
    case CMARK_NODE_SOFTBREAK: return 21;
    case CMARK_NODE_LINEBREAK: return 22;
    case CMARK_NODE_CODE: return 23;
    case CMARK_NODE_HTML_INLINE: return 24;
    case CMARK_NODE_EMPH: return 25;
    case CMARK_NODE_STRONG: return 26;
    case CMARK_NODE_LINK: return 27;
    case CMARK_NODE_IMAGE: return 28;
    case CMARK_NODE_FOOTNOTE_REFERENCE: return 29;
    default: break;
    }
    if (type == CMARK_NODE_TABLE) return 11;
    if (type == CMARK_NODE_TABLE_ROW) return 12;
    if (type == CMARK_NODE_TABLE_CELL) return 13;
    if (type == CMARK_NODE_STRIKETHROUGH) return 30;
    return 0;
}

/// Decodes the character reference after an `&`. Returns how many bytes of `source` it takes (0: it is none) and
/// puts at most 16 bytes of UTF-8 into `output`.
static inline int coursepack_decode_reference(const uint8_t *source, int size, uint8_t *output, int *length) {
    cmark_strbuf buffer;
    cmark_strbuf_init(cmark_get_default_mem_allocator(), &buffer, 0);
    int taken = houdini_unescape_ent(&buffer, source, size);
    *length = buffer.size > 16 ? 16 : buffer.size;
    memcpy(output, buffer.ptr, *length);
    cmark_strbuf_free(&buffer);
    return taken;
}

/// Gives a parser the extensions of GitHub Flavored Markdown.
static inline void coursepack_attach_extensions(cmark_parser *parser) {
    static const char *const names[] = {"table", "strikethrough", "autolink", "tasklist"};
    for (int index = 0; index < 4; index++)
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(names[index]));
}

#endif
