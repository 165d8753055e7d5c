#include "typeset/style_book.h"

#include <algorithm>
#include <filesystem>

#include "text/font_features.h"

namespace tongket::typeset {

InkExtent measure_ink(const text::FaceMetrics& metrics, Length size) {
    return {base::mul_div(size, std::max(metrics.letters_top, 0), metrics.units_per_em),
            base::mul_div(size, std::max(-metrics.letters_bottom, 0), metrics.units_per_em) +
                size / 40};
}

const SetStyle& StyleBook::find(const document::TextStyleRef& style, base::Place place) {
    const auto [known, is_new] = by_address_.try_emplace(style.get());
    if (is_new) {
        known->second = &styles_.emplace_back(make(style));
    }
    for (const SetStyle::Fault& fault : known->second->faults) {
        ++remarks_;
        first_.note(fault.code, fault.about, place, fault.arguments);
    }
    return *known->second;
}

/// Of a font that was not found: a file may be there and be no use, or lack that face.
SetStyle::Fault StyleBook::why_not(const text::FontBook& fonts, const text::FaceQuery& query) {
    const std::string& name = query.family;
    if (const auto rejected = fonts.find_rejected(query)) {
        return {base::Code::FontUnusable, name, {name, rejected->reason_vi, rejected->reason_en}};
    }
    std::string faces;
    for (const std::string& face : fonts.faces_in_file(query)) {
        faces += (faces.empty() ? "" : ", ") + face;
    }
    return faces.empty() ? SetStyle::Fault{base::Code::FontNotFound, name, {name}}
                         : SetStyle::Fault{base::Code::FaceNotInFile, name, {name, faces}};
}

/// The faces of the families that are there. Small capitals that the font lacks are set as typed:
/// none are made up by shrinking capitals, whose strokes would be too thin.
text::FontStack StyleBook::find_fonts(const document::TextStyle& style,
                                      std::vector<SetStyle::Fault>& faults) {
    text::FontStack stack;
    stack.features = style.features;
    for (const std::string& family : style.families) {
        const text::FaceQuery query{family, style.weight, style.slant};
        const auto face = fonts_.find(query);
        if (!face) {
            faults.push_back(why_not(fonts_, query));
        } else if (std::find(stack.faces.begin(), stack.faces.end(), *face) == stack.faces.end()) {
            stack.faces.push_back(*face);
        }
    }
    if (stack.faces.empty()) {
        return stack;
    }
    for (const text::FaceId id : stack.faces) {
        const text::Face& face = fonts_.face(id);
        if (!face.says_embedding()) {
            faults.push_back(
                {base::Code::EmbeddingUnsaid,
                 face.path(),
                 {face.family(), std::filesystem::path(face.path()).filename().string()}});
        }
    }
    const text::Face& face = fonts_.face(stack.faces.front());
    for (const std::string& feature : style.features) {
        if (!text::has_feature(face, feature)) {
            faults.push_back({base::Code::FeatureMissing,
                              face.family() + "/" + feature,
                              {face.family(), feature, style.name}});
        }
    }
    return stack;
}

SetStyle StyleBook::make(const document::TextStyleRef& style) {
    SetStyle made;
    text::FontStack stack = find_fonts(*style, made.faults);
    if (stack.faces.empty()) {
        const auto any = fonts_.list();
        stack.faces.assign(any.begin(), any.empty() ? any.end() : any.begin() + 1);
    }
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

}  // namespace tongket::typeset
