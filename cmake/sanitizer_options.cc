// Linked into each program that AddressSanitizer watches: its options, whatever environment a test
// gives the program.

extern "C" const char* __asan_default_options();  // NOLINT: the sanitizer's name

/// At the end of a process LeakSanitizer now and then crashes itself where it follows the thread-local
/// data of libraries that were opened late: it looks for leaks without following that.
extern "C" const char* __asan_default_options() {  // NOLINT
    return "intercept_tls_get_addr=0";
}
