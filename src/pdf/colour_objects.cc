#include "pdf/colour_objects.h"

#include <algorithm>
#include <utility>

#include "pdf/deflate.h"
#include "pdf/shading_function.h"

namespace tongket::pdf {

namespace {

Array components(const Inks& inks) {
    Array result;
    for (const std::uint16_t ink : inks) {
        result.add(Fixed{ink, 4});
    }
    return result;
}

std::string written(const Array& array) {
    std::string result;
    append(result, array);
    return result;
}

Array unit_range(std::size_t count) {
    Array range;
    for (std::size_t i = 0; i < count; ++i) {
        range.add(0).add(1);
    }
    return range;
}

}  // namespace

std::string overprint_function(std::span<const PaintSpace::Ink> inks) {
    std::string code = "{";
    for (std::size_t plate = 0; plate < 4; ++plate) {
        // On the stack: the tints, the plates so far, and what is left of the paper on this plate.
        code += " 1";
        for (std::size_t i = 0; i < inks.size(); ++i) {
            if (inks[i].alternate[plate] == 0) {
                continue;
            }
            code += ' ';
            append(code, plate + inks.size() - i);
            code += " index ";
            append(code, Fixed{inks[i].alternate[plate], 4});
            code += " mul 1 exch sub mul";
        }
        code += " 1 exch sub";
    }
    code += ' ';
    append(code, inks.size() + 4);
    code += " 4 roll";
    for (std::size_t i = 0; i < inks.size(); ++i) {
        code += " pop";
    }
    return code + " }";
}

ColourObjects::ColourObjects(Objects& objects,
                             const OutputCondition& condition,
                             const Palette& palette)
    : objects_(objects),
      condition_(condition),
      palette_(palette),
      is_press_(std::ranges::none_of(palette.spaces(), [](const PaintSpace& space) {
          return space.kind == PaintSpace::Kind::Screen;
      })) {
    Dictionary profile;
    profile.add("N", is_press_ ? 4 : 3);
    profile_ = objects_.add(std::move(profile),
                            condition.shared != nullptr
                                ? Stream{condition.shared->deflate(condition.profile)}
                                : Stream{deflate(condition.profile)});
    for (const PaintSpace& space : palette.spaces()) {
        switch (space.kind) {
            case PaintSpace::Kind::Screen:
                spaces_.push_back(written(Array().add(Name{"ICCBased"}).add(profile_)));
                continue;
            case PaintSpace::Kind::All:
                append(spaces_.emplace_back(),
                       write_separation({"All", {10'000, 10'000, 10'000, 10'000}, false}));
                continue;
            case PaintSpace::Kind::Spots:
                append(spaces_.emplace_back(), space.inks.size() == 1
                                                   ? write_separation(space.inks.front())
                                                   : write_mixture(space.inks));
                continue;
        }
    }
    for (const PaintShading& shading : palette.shadings()) {
        shadings_.push_back(write_shading(shading));
    }
}

ImageSpaces ColourObjects::image_spaces() {
    ImageSpaces spaces;
    if (is_press_) {
        append(spaces.black, write_separation({"Black", {0, 0, 0, 10'000}, true}));
    } else {
        spaces.screen = written(Array().add(Name{"ICCBased"}).add(profile_));
    }
    return spaces;
}

ObjectId ColourObjects::write_separation(const PaintSpace::Ink& ink) {
    const auto known =
        std::ranges::find(separations_, ink.name, &std::pair<std::string, ObjectId>::first);
    if (known != separations_.end()) {
        return known->second;
    }
    const ObjectId tint = objects_.add(Dictionary()
                                           .add("FunctionType", 2)
                                           .add("Domain", unit_range(1))
                                           .add("C0", components({}))
                                           .add("C1", components(ink.alternate))
                                           .add("N", 1));
    const ObjectId id = objects_.reserve();
    objects_.set(
        id, Array().add(Name{"Separation"}).add(Name{ink.name}).add(Name{"DeviceCMYK"}).add(tint));
    separations_.emplace_back(ink.name, id);
    return id;
}

ObjectId ColourObjects::write_mixture(std::span<const PaintSpace::Ink> inks) {
    Array names;
    Dictionary colorants;
    for (const PaintSpace::Ink& ink : inks) {
        names.add(Name{ink.name});
        if (!ink.is_process) {
            colorants.add(ink.name, write_separation(ink));
        }
    }
    const ObjectId tint = objects_.add(Dictionary()
                                           .add("FunctionType", 4)
                                           .add("Domain", unit_range(inks.size()))
                                           .add("Range", unit_range(4)),
                                       Stream{deflate(overprint_function(inks))});
    const ObjectId id = objects_.reserve();
    objects_.set(id, Array()
                         .add(Name{"DeviceN"})
                         .add(names)
                         .add(Name{"DeviceCMYK"})
                         .add(tint)
                         .add(Dictionary().add("Colorants", colorants)));
    return id;
}

// Axial, along the x axis from 0 to 1: the page's matrix brings that to its place (8.7.4.5.3).
ObjectId ColourObjects::write_shading(const PaintShading& shading) {
    std::vector<ShadingStop> stops;
    for (const PaintShading::Stop& stop : shading.stops) {
        stops.push_back({Fixed{stop.at, 4}, stop.components});
    }
    Dictionary dictionary;
    dictionary.add("ShadingType", 2);
    if (shading.space) {
        dictionary.add("ColorSpace", Written{spaces_[*shading.space]});
    } else {
        dictionary.add("ColorSpace", Name{"DeviceCMYK"});
    }
    return objects_.add(dictionary.add("Coords", Array().add(0).add(0).add(1).add(0))
                            .add("Function", shading_function(stops))
                            .add("Extend", Array().add(Boolean::True).add(Boolean::True)));
}

Array ColourObjects::output_intents(IntentSet set) {
    Array intents;
    for (const char* subtype : {"GTS_PDFX", "GTS_PDFA1"}) {
        if (subtype == std::string_view("GTS_PDFX") && set == IntentSet::Archive) {
            continue;
        }
        const bool is_registered = !condition_.identifier.empty();
        Dictionary intent;
        intent.add("Type", Name{"OutputIntent"})
            .add("S", Name{subtype})
            .add("OutputConditionIdentifier",
                 Text{is_registered ? condition_.identifier : "Custom"});
        if (is_registered) {
            intent.add("RegistryName", Text{"http://www.color.org"});
        }
        intent.add("Info", Text{condition_.information}).add("DestOutputProfile", profile_);
        intents.add(objects_.add(intent));
    }
    return intents;
}

void ColourObjects::add_resources(Dictionary& resources,
                                  std::span<const std::uint32_t> spaces,
                                  std::span<const std::uint32_t> shadings,
                                  Overprinting overprinting) const {
    Dictionary named;
    for (const std::uint32_t space : spaces) {
        named.add(palette_.spaces()[space].resource, Written{spaces_[space]});
    }
    if (!named.empty()) {
        resources.add("ColorSpace", named);
    }
    Dictionary named_shadings;
    for (const std::uint32_t shading : shadings) {
        named_shadings.add("Sh" + std::to_string(shading), shadings_[shading]);
    }
    if (!named_shadings.empty()) {
        resources.add("Shading", named_shadings);
    }
    if (overprinting == Overprinting::Used) {
        resources.add("ExtGState", overprint_states());
    }
}

}  // namespace tongket::pdf
