// Writing of zip archives by libarchive.
#include <archive.h>
#include <archive_entry.h>
