#include "text/coverage.h"

namespace tongket::text {

FaceCoverage measure_coverage(const Face& face) {
    using Subsetting = FaceCoverage::Subsetting;
    using Outlines = FaceCoverage::Outlines;
    FaceCoverage coverage;
    coverage.family = face.family();
    coverage.style_name = face.style_name();
    coverage.weight = face.weight();
    coverage.slant = face.slant();
    coverage.range = face.range();
    coverage.path = face.path();
    coverage.index = face.index();
    coverage.missing_vietnamese = face.missing_vietnamese();
    coverage.embedding = face.embedding();
    coverage.subsetting = face.may_subset() ? Subsetting::Allowed : Subsetting::Forbidden;
    coverage.outlines = face.bitmap_only() ? Outlines::BitmapsOnly : Outlines::Allowed;
    return coverage;
}

std::vector<FaceCoverage> list_coverage(FontBook& fonts) {
    std::vector<FaceCoverage> list;
    for (const FaceId id : fonts.list()) {
        list.push_back(measure_coverage(fonts.face(id)));
    }
    return list;
}

}  // namespace tongket::text
