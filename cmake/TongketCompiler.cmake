# One set of flags for every target: warnings are errors, arithmetic is the same on every machine.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

option(TONGKET_TESTS "Build the tests" ON)
option(TONGKET_FUZZ "Build the fuzz targets with libFuzzer (needs clang)" OFF)
option(TONGKET_PRECOMPILE "Precompile the standard library's headers; a file that forgets an include then compiles" OFF)
set(TONGKET_SANITIZE "" CACHE STRING "Sanitizers: a comma-separated list, or empty")
option(TONGKET_COVERAGE "Instrument for gcov" OFF)

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
  if(TONGKET_PRECOMPILE)
    # What ccache asks for where headers are precompiled.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
  endif()
endif()

add_library(tongket_flags INTERFACE)
target_compile_options(tongket_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor
  -Wimplicit-fallthrough -Wnull-dereference -Werror -ffp-contract=off)
target_compile_definitions(tongket_flags INTERFACE _GLIBCXX_ASSERTIONS)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Under sanitizers and at -O2, GCC finds null dereferences in its own library that cannot happen.
  target_compile_options(tongket_flags INTERFACE -Wno-error=null-dereference)
  if(TONGKET_SANITIZE)
    # Likewise members of a variant's other types that are not set, where one is moved.
    target_compile_options(tongket_flags INTERFACE -Wno-error=maybe-uninitialized)
    if(TONGKET_SANITIZE MATCHES "thread")
      # And copies beyond the end of a string that has just been made longer.
      target_compile_options(tongket_flags INTERFACE -Wno-error=array-bounds)
    endif()
  endif()
endif()
if(TONGKET_SANITIZE)
  target_compile_options(tongket_flags INTERFACE
    -fsanitize=${TONGKET_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(tongket_flags INTERFACE -fsanitize=${TONGKET_SANITIZE})
endif()
# What each program links besides its stages.
set(TONGKET_PROGRAM_OBJECTS "")
if(TONGKET_SANITIZE MATCHES "address")
  add_library(tongket_sanitizer_options OBJECT ${CMAKE_SOURCE_DIR}/cmake/sanitizer_options.cc)
  set(TONGKET_PROGRAM_OBJECTS tongket_sanitizer_options)
endif()
if(TONGKET_FUZZ)
  # A fuzz target sees only code that counts where it went.
  target_compile_options(tongket_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(TONGKET_COVERAGE)
  target_compile_options(tongket_flags INTERFACE --coverage)
  target_link_options(tongket_flags INTERFACE --coverage)
endif()
