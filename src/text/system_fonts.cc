#include "text/system_fonts.h"

#include <algorithm>
#include <span>

#include <fontconfig/fontconfig.h>

#include "base/narrow.h"

namespace tongket::text {
namespace {

template <auto Function>
struct DestroyedBy {
    void operator()(auto* object) const { Function(object); }
};
using Config = std::unique_ptr<FcConfig, DestroyedBy<FcConfigDestroy>>;
using Pattern = std::unique_ptr<FcPattern, DestroyedBy<FcPatternDestroy>>;
using ObjectSet = std::unique_ptr<FcObjectSet, DestroyedBy<FcObjectSetDestroy>>;
using FontSet = std::unique_ptr<FcFontSet, DestroyedBy<FcFontSetDestroy>>;

}  // namespace

struct SystemFonts::Parts {
    Config config;
};

SystemFonts::SystemFonts() : parts_(std::make_unique<Parts>()) {}
SystemFonts::~SystemFonts() = default;

std::vector<std::string> SystemFonts::find_files(const std::string& family) {
    if (!parts_->config) {
        parts_->config.reset(FcInitLoadConfigAndFonts());
    }
    const Pattern pattern(FcPatternCreate());
    const ObjectSet wanted(FcObjectSetBuild(FC_FILE, nullptr));
    if (!parts_->config || !pattern || !wanted ||
        FcPatternAddString(pattern.get(), FC_FAMILY,
                           reinterpret_cast<const FcChar8*>(family.c_str())) == FcFalse) {
        return {};
    }
    const FontSet fonts(FcFontList(parts_->config.get(), pattern.get(), wanted.get()));
    std::vector<std::string> files;
    if (!fonts || fonts->nfont <= 0) {
        return files;
    }
    for (FcPattern* font : std::span(fonts->fonts, base::narrow<std::size_t>(fonts->nfont))) {
        FcChar8* file = nullptr;
        if (FcPatternGetString(font, FC_FILE, 0, &file) == FcResultMatch) {
            files.emplace_back(reinterpret_cast<const char*>(file));
        }
    }
    std::ranges::sort(files);
    files.erase(std::unique(files.begin(), files.end()), files.end());
    return files;
}

}  // namespace tongket::text
