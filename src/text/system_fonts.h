// text/system_fonts.h: the fonts installed on the machine, by fontconfig.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace tongket::text {

/// Reads the system's configuration when first asked, which takes many milliseconds.
class SystemFonts {
  public:
    SystemFonts();
    ~SystemFonts();
    SystemFonts(const SystemFonts&) = delete;
    SystemFonts& operator=(const SystemFonts&) = delete;

    /// The files that have a face of this very family (without case), sorted. None that fontconfig
    /// would put in its place: Liberation Serif is not Times New Roman.
    [[nodiscard]] std::vector<std::string> find_files(const std::string& family);

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace tongket::text
