// Memory from mimalloc: where it is linked, it stands in for malloc and free in the whole program.
#include <mimalloc.h>
