#include "images/read_images.h"

#include <cstdint>
#include <memory>
#include <set>
#include <utility>

#include "images/limits.h"
#include "images/read_header.h"

namespace tongket::images {

graphics::ImageSet read_images(std::span<const ImageName> names,
                               data::DataFolder& folder,
                               base::Budget& budget,
                               base::Diagnostics& diagnostics) {
    graphics::ImageSet images;
    std::set<std::string_view> asked;
    for (const ImageName& name : names) {
        if (!asked.insert(name.file).second) {
            continue;
        }
        auto file = folder.read(name.file, most_file_bytes, name.place, diagnostics);
        if (!file) {
            continue;
        }
        auto image = read_header(name.file, std::move(file->bytes), name.place, diagnostics);
        if (!image) {
            continue;
        }
        constexpr std::uint64_t pixel_bytes = 4;
        const bool has_pixels = image->format != graphics::ImageFormat::Svg;
        const std::uint64_t pixels =
            has_pixels ? std::uint64_t{image->columns} * image->rows : image->bytes.size();
        if (!budget.charge(base::Budget::Kind::Bytes, pixels * pixel_bytes)) {
            diagnostics.report(base::Code::BudgetSpent, name.place, {"bộ nhớ (memory)"});
            return images;
        }
        images.emplace(name.file, std::make_shared<const graphics::Image>(std::move(*image)));
    }
    return images;
}

}  // namespace tongket::images
