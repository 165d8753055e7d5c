#include "engine/pictures.h"

#include <system_error>
#include <utility>

#include "data/data_folder.h"
#include "report/images.h"

namespace tongket::engine {

namespace fs = std::filesystem;

ReportPictures read_report_pictures(const report::Report& report,
                                    const fs::path& folder,
                                    base::Budget& budget,
                                    base::Diagnostics& diagnostics) {
    std::vector<images::ImageName> names;
    for (const report::Image* image : report::list_images(report)) {
        names.push_back({image->file, image->file_place});
    }
    data::DataFolder files(folder);
    graphics::ImageSet images = images::read_images(names, files, budget, diagnostics);
    return {std::move(images), {files.asked().begin(), files.asked().end()}};
}

void add_layout_pictures(const stylesheet::Stylesheet& sheet,
                         std::span<const fs::path> layouts,
                         graphics::ImageSet& images,
                         base::Budget& budget,
                         base::Diagnostics& diagnostics) {
    std::vector<images::ImageName> names;
    for (const auto& [file, place] : sheet.images) {
        if (!images.contains(file)) {
            names.push_back({file, place});
        }
    }
    for (const fs::path& layout : layouts) {
        const fs::path parent = layout.parent_path();
        data::DataFolder folder(parent.empty() ? fs::path(".") : parent);
        std::vector<images::ImageName> here;
        std::erase_if(names, [&](const images::ImageName& name) {
            std::error_code error;
            const bool is_here = fs::exists(parent / name.file, error);
            if (is_here) {
                here.push_back(name);
            }
            return is_here;
        });
        images.merge(images::read_images(here, folder, budget, diagnostics));
    }
    for (const images::ImageName& name : names) {
        diagnostics.report(base::Code::LayoutPictureMissing, name.place, {name.file});
    }
}

}  // namespace tongket::engine
