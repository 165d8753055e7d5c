// pdf/to_unicode.h: what each code of a font stands for, so that text can be copied and searched.
#pragma once

#include <span>
#include <string>

#include "pdf/encoding.h"

namespace tongket::pdf {

/// A ToUnicode CMap (ISO 32000-1, 9.10.3): one line a code.
[[nodiscard]] std::string to_unicode_cmap(std::span<const CodeText> texts, CodeSize size);

}  // namespace tongket::pdf
