#include "typeset/paragraph_variants.h"

namespace tongket::typeset {

std::vector<ParagraphVariant> find_variants(std::span<const LineSetting> settings) {
    std::vector<ParagraphVariant> variants;
    if (settings.size() < 2 || settings.front().found_by == PassKind::Emergency) {
        return variants;
    }
    const LineSetting& best = settings.front();
    const auto add = [&](LineCount lines) {
        for (const LineSetting& setting : settings) {
            if (setting.breaks.size() == lines) {
                variants.push_back({lines, setting.demerits - best.demerits});
            }
        }
    };
    add(best.breaks.size() - 1);
    add(best.breaks.size() + 1);
    return variants;
}

const LineSetting& choose_setting(std::span<const LineSetting> settings, LineCount lines) {
    for (const LineSetting& setting : settings) {
        if (setting.breaks.size() == lines) {
            return setting;
        }
    }
    return settings.front();
}

}  // namespace tongket::typeset
