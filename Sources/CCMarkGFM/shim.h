// The door to cmark-gfm, the reference parser of GitHub Flavored Markdown.
#ifndef COURSEPACK_CMARK_SHIM_H
#define COURSEPACK_CMARK_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
#include <stdlib.h>

#endif
