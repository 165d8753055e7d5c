// text/harfbuzz_pointers.h: HarfBuzz's objects with their owners. For the .cc files of `text` only.
#pragma once

#include <memory>

#include <hb.h>

namespace tongket::text {

template <auto Function>
struct ReleasedBy {
    void operator()(auto* object) const { Function(object); }
};
using HarfBuzzBlob = std::unique_ptr<hb_blob_t, ReleasedBy<hb_blob_destroy>>;
using HarfBuzzFace = std::unique_ptr<hb_face_t, ReleasedBy<hb_face_destroy>>;
using HarfBuzzFont = std::unique_ptr<hb_font_t, ReleasedBy<hb_font_destroy>>;
using HarfBuzzBuffer = std::unique_ptr<hb_buffer_t, ReleasedBy<hb_buffer_destroy>>;
using HarfBuzzSet = std::unique_ptr<hb_set_t, ReleasedBy<hb_set_destroy>>;

}  // namespace tongket::text
