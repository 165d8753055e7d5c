// pdf/image_objects.h: encoded pictures as objects of the file.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "base/hash.h"
#include "pdf/encode_image.h"
#include "pdf/objects.h"

namespace tongket::pdf {

/// Colour spaces that pictures share with all else of the file, as written.
struct ImageSpaces {
    std::string screen;  ///< of archive and screen
    std::string black;   ///< of the press: a Separation of the black plate
};

/// The graphics states `Over` and `Knock`: overprinting on and off.
[[nodiscard]] Dictionary overprint_states();

class ImageObjects {
  public:
    ImageObjects(Objects& objects, ImageSpaces spaces)
        : objects_(objects), spaces_(std::move(spaces)) {}

    /// Sets `id` to the picture, and adds what it needs: a soft mask, a profile (each profile
    /// once).
    void write(ObjectId id, const EncodedImage& image);

  private:
    void write_form(ObjectId id, const EncodedImage& image);
    [[nodiscard]] std::string space_of(const EncodedImage& image);

    Objects& objects_;
    ImageSpaces spaces_;
    std::map<base::Hash, ObjectId> profiles_;
};

}  // namespace tongket::pdf
