#include "typeset/style_book.h"

#include <algorithm>

#include "text/font_features.h"

namespace tongket::typeset {

InkExtent measure_ink(const text::FaceMetrics& metrics, Length size) {
    return {base::mul_div(size, std::max(metrics.letters_top, 0), metrics.units_per_em),
            base::mul_div(size, std::max(-metrics.letters_bottom, 0), metrics.units_per_em) +
                size / 40};
}

const SetStyle& StyleBook::find(const document::TextStyleRef& style, base::Place place) {
    const auto known = by_address_.find(style.get());
    if (known != by_address_.end()) {
        return *known->second;
    }
    styles_.push_back(make(style, place));
    by_address_.emplace(style.get(), &styles_.back());
    return styles_.back();
}

SetStyle StyleBook::make(const document::TextStyleRef& style, base::Place place) {
    text::FontStack stack;
    stack.features = style->features;
    for (const std::string& family : style->families) {
        const auto face = fonts_.find({family, style->weight, style->slant});
        if (!face) {
            if (families_not_found_.insert(family).second) {
                diagnostics_.report(base::Code::FontNotFound, place, {family});
            }
        } else if (std::find(stack.faces.begin(), stack.faces.end(), *face) == stack.faces.end()) {
            stack.faces.push_back(*face);
        }
    }
    report_features(*style, stack, place);
    if (stack.faces.empty()) {
        const auto any = fonts_.list();
        stack.faces.assign(any.begin(), any.empty() ? any.end() : any.begin() + 1);
    }
    SetStyle made;
    made.style = style;
    made.blank_width = style->size / 4;
    if (stack.faces.empty()) {
        return made;
    }
    made.stack = shaper_.add_stack(stack);
    made.face_id = stack.faces.front();
    made.face = &fonts_.face(made.face_id);
    made.ink = measure_ink(made.face->metrics(), style->size);
    made.ink.top = std::max(made.ink.top + style->rise, Length{});
    made.ink.bottom = std::max(made.ink.bottom - style->rise, Length{});
    const text::ShapedText& blank = shaper_.shape(made.stack, " ");
    if (!blank.pieces.empty()) {
        made.blank = blank.pieces.front();
        made.blank_width = std::max(made.blank->width(style->size), Length{});
    }
    return made;
}

/// Small capitals that the font lacks are set as typed: none are made up by shrinking capitals,
/// whose strokes would be too thin.
void StyleBook::report_features(const document::TextStyle& style,
                                const text::FontStack& stack,
                                base::Place place) {
    if (stack.faces.empty()) {
        return;
    }
    const text::Face& face = fonts_.face(stack.faces.front());
    for (const std::string& feature : style.features) {
        if (!text::has_feature(face, feature) &&
            features_not_found_.insert(face.family() + "/" + feature).second) {
            diagnostics_.report(base::Code::FeatureMissing, place,
                                {face.family(), feature, style.name});
        }
    }
}

}  // namespace tongket::typeset
