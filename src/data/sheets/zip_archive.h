// data/sheets/zip_archive.h: the parts of a ZIP file in memory.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "data/sheets/limits.h"

struct zip;

namespace tongket::data {

/// How reading a part, or what it holds, ended.
enum class PartFault : std::uint8_t {
    None,
    Missing,
    Damaged,  ///< the archive, or the part's check sum
    Encrypted,
    TooLarge,   ///< inflates beyond the limit, or too many times
    Malformed,  ///< no well-formed XML
    Doctype,    ///< declares one, with it entities and files elsewhere
    TooDeep,    ///< elements in elements, or one tag too long
    Stopped,    ///< by who reads it, who has said why
};

/// Nothing is ever written to disk, and names of parts are names only: what they look like as paths
/// does not matter.
class ZipArchive {
  public:
    /// `bytes` must outlive the archive. Nothing if they are no archive, or one of too many parts.
    [[nodiscard]] static std::optional<ZipArchive> open(std::string_view bytes,
                                                        const SheetLimits& limits);

    [[nodiscard]] bool has(const std::string& name) const;
    /// Hands on the bytes of a part piece by piece, until `take` returns false. Sizes are held
    /// against the limits before anything is inflated, and again while it is: what the archive says
    /// of them need not be true.
    [[nodiscard]] PartFault read(const std::string& name,
                                 const std::function<bool(std::string_view)>& take) const;

  private:
    struct Library;
    ZipArchive(std::shared_ptr<const Library> calls, const SheetLimits& limits);

    std::shared_ptr<const Library> calls_;
    std::shared_ptr<zip> archive_;
    SheetLimits limits_;
};

}  // namespace tongket::data
