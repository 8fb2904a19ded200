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

/// The attribute of an element, in no namespace, with a name of `length` bytes; NULL where there is none.
static inline xmlAttrPtr coursepack_find_attribute(const xmlNode *node, const uint8_t *name, size_t length) {
    for (xmlAttrPtr attribute = node->properties; attribute != NULL; attribute = attribute->next) {
        if (attribute->ns == NULL && strncmp((const char *)attribute->name, (const char *)name, length) == 0
            && attribute->name[length] == 0)
            return attribute;
    }
    return NULL;
}

/// A new attribute, in no namespace, that the element must not have yet; NULL without memory.
static inline xmlAttrPtr coursepack_add_attribute(
    xmlNodePtr node, const uint8_t *name, size_t name_length, const uint8_t *value, size_t value_length) {
    xmlAttrPtr attribute = xmlNewNsPropEatName(node, NULL, xmlStrndup(name, (int)name_length), NULL);
    if (attribute == NULL) return NULL;
    xmlNodePtr text = xmlNewDocTextLen(node->doc, value == NULL ? (const xmlChar *)"" : value, (int)value_length);
    if (text == NULL) return NULL;
    text->parent = (xmlNodePtr)attribute;
    attribute->children = attribute->last = text;
    return attribute;
}

/// A new element in the namespace of another one, in the same document, and in no place yet; NULL without memory.
static inline xmlNodePtr coursepack_new_element(xmlNodePtr other, const uint8_t *name, size_t length) {
    return xmlNewDocNodeEatName(other->doc, other->ns, xmlStrndup(name, (int)length), NULL);
}

/// The first element at or below `node` with an attribute of the namespace `space`; NULL where there is none.
static inline xmlNodePtr coursepack_first_with_attribute_of(xmlNodePtr root, const char *space) {
    xmlNodePtr node = root;
    while (node != NULL) {
        if (node->type == XML_ELEMENT_NODE) {
            for (xmlAttrPtr attribute = node->properties; attribute != NULL; attribute = attribute->next)
                if (attribute->ns != NULL && xmlStrEqual(attribute->ns->href, (const xmlChar *)space)) return node;
            if (node->children != NULL) {
                node = node->children;
                continue;
            }
        }
        while (node != root && node->next == NULL) node = node->parent;
        if (node == root) return NULL;
        node = node->next;
    }
    return NULL;
}

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
