// pdf/kept_files.h: what the files of a report leave for those of the next turn.
#pragma once

#include "pdf/kept_encoding.h"
#include "pdf/kept_pages.h"
#include "pdf/kept_streams.h"

namespace tongket::pdf {

/// Of files that were finished; others leave nothing. What is made does not depend on it.
struct KeptFiles {
    KeptStreams streams;
    KeptEncoding encoding;
    KeptPages reading, press;
};

}  // namespace tongket::pdf
