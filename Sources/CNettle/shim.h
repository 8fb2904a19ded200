// SHA-256 (FIPS 180-4) by nettle, which uses the processor's own instructions for it where there are any.
#include <nettle/sha2.h>
