#include "engine/write_options.h"

#include "engine/colour_profiles.h"
#include "engine/slug.h"

namespace tongket::engine {

pdf::WriteOptions write_options(const Request& request,
                                const Settings& settings,
                                ResourceFiles& files,
                                const Product& product,
                                base::Diagnostics& diagnostics) {
    pdf::WriteOptions options;
    options.profiles = request.profiles;
    options.producer = "tongket " + settings.version;
    options.icc_profile = read_own_profile(settings.resources, "sRGB.icc", files, diagnostics);
    options.press = read_press(request.press, settings.resources, files, diagnostics);
    options.sides =
        product.stylesheet->sides == stylesheet::Sides::Two ? pdf::Sides::Two : pdf::Sides::One;
    options.date =
        !request.date.empty() ? request.date : product.document.metadata.date + "T00:00:00Z";
    if (request.press.slug) {
        options.press.marks.slugs = set_slugs(product.document, product.pages, options.date,
                                              *product.stylesheet, *product.fonts, *product.shaper);
    }
    return options;
}

}  // namespace tongket::engine
