# The libraries, each under one name; docs/dependencies.md says what each is for.
find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(tl-expected REQUIRED)
find_package(Threads REQUIRED)

# Library headers are system headers: our warnings are for our code.
function(tongket_library NAME)
  pkg_check_modules(${NAME} REQUIRED IMPORTED_TARGET GLOBAL ${ARGN})
  add_library(tongket::${NAME} ALIAS PkgConfig::${NAME})
endfunction()

tongket_library(icu icu-uc)
tongket_library(yaml yaml-cpp)
tongket_library(md4c md4c)
tongket_library(harfbuzz harfbuzz)
tongket_library(harfbuzz-subset harfbuzz-subset)
tongket_library(freetype freetype2)
tongket_library(fontconfig fontconfig)
tongket_library(podofo libpodofo)
tongket_library(libdeflate libdeflate)
tongket_library(lcms lcms2)
# Opened by name when it is needed; see src/pdf/linearize.cc.
find_library(QPDF_FILE qpdf REQUIRED)
file(REAL_PATH ${QPDF_FILE} QPDF_FILE_REAL)
get_filename_component(QPDF_SONAME ${QPDF_FILE_REAL} NAME)
string(REGEX REPLACE "(\\.so\\.[0-9]+).*" "\\1" QPDF_SONAME ${QPDF_SONAME})
tongket_library(cli11 CLI11)
tongket_library(json nlohmann_json)
