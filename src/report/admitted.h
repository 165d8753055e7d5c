// report/admitted.h: what may stand in a text besides letters and figures.
#pragma once

#include <cstdint>

namespace tongket::report {

class Footnotes;

enum class Pictures : std::uint8_t { NotHere, OnLines };

struct Admitted {
    Footnotes* notes = nullptr;  ///< that may be called; none where notes cannot stand
    Pictures pictures = Pictures::NotHere;
};

}  // namespace tongket::report
