#include "images/jpeg_library.h"

// Its codes are a list that only means something after jpeglib.h.
#include <jerror.h>

namespace tongket::images {

namespace {

JpegErrors& errors_of(j_common_ptr common) { return *reinterpret_cast<JpegErrors*>(common->err); }

[[noreturn]] void leave(j_common_ptr common) { std::longjmp(errors_of(common).target, 1); }

/// Levels below 0 are warnings: the data is not what it should be, and was guessed.
void take_warning(j_common_ptr common, int level) {
    if (level >= 0) {
        return;
    }
    JpegErrors& errors = errors_of(common);
    switch (common->err->msg_code) {
        case JWRN_JPEG_EOF:
        case JWRN_HIT_MARKER:
            errors.is_cut = true;
            break;
        case JWRN_HUFF_BAD_CODE:
        case JWRN_ARITH_BAD_CODE:
        case JWRN_BOGUS_PROGRESSION:
        case JWRN_MUST_RESYNC:
            errors.is_damaged = true;
            break;
        default:
            break;  // marks of no account between the segments
    }
}

void stay_silent(j_common_ptr /*common*/) {}

}  // namespace

void keep_errors(const JpegLibrary& library, JpegErrors& errors, jpeg_common_struct& common) {
    common.err = library.jpeg_std_error(&errors.manager);
    errors.manager.error_exit = leave;
    errors.manager.emit_message = take_warning;
    errors.manager.output_message = stay_silent;
}

}  // namespace tongket::images
