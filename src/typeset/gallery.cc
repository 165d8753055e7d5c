#include "typeset/gallery.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "typeset/frame_picture.h"
#include "typeset/gallery_rows.h"

namespace tongket::typeset {

namespace {

using Members = std::span<const document::Gallery::Member>;

class GalleryWriter {
  public:
    GalleryWriter(GalleyBuilder& builder,
                  const document::Gallery& gallery,
                  Length x,
                  Length measure)
        : builder_(builder), gallery_(gallery), x_(x), measure_(measure) {}

    void add_group(Members members) {
        std::vector<PictureShape> shapes;
        for (const document::Gallery::Member& member : members) {
            shapes.push_back({member.image->width(), member.image->height()});
        }
        const document::GalleryStyle& style = *gallery_.style;
        const auto rows = break_gallery(shapes, {measure_, style.height, style.gap});
        for (std::size_t r = 0; r < rows.size(); ++r) {
            if (r > 0) {
                builder_.penalty(cost::kept);
                builder_.space(style.gap);
            }
            builder_.add(row_box(rows[r], members.subspan(rows[r].first, rows[r].count)));
        }
    }

  private:
    Box row_box(const GalleryRow& row, Members members) {
        Box box;
        box.depth = row.height;
        box.x = x_;
        box.place = members.front().place;
        if (!std::exchange(is_labelled_, true) && !gallery_.label.empty()) {
            box.anchors.push_back({gallery_.label, {}});
        }
        Length left;
        for (std::size_t i = 0; i < members.size(); ++i) {
            const document::Gallery::Member& member = members[i];
            const graphics::Rectangle frame{left, {}, row.widths[i], row.height};
            box.items.emplace_back(graphics::ImageItem{
                member.tag, frame,
                frame_picture(*member.image, frame, member.focus_x, member.focus_y), member.image});
            left += row.widths[i] + gallery_.style->gap;
        }
        return box;
    }

    GalleyBuilder& builder_;
    const document::Gallery& gallery_;
    Length x_, measure_;
    bool is_labelled_ = false;
};

}  // namespace

void append_gallery(GalleyBuilder& builder,
                    const document::Gallery& gallery,
                    Length x,
                    Length measure) {
    const document::GalleryStyle& style = *gallery.style;
    const Members all(gallery.pictures);
    const auto most = static_cast<std::size_t>(std::clamp(style.most, 1, 60));
    const std::size_t groups = (all.size() + most - 1) / most;
    GalleryWriter writer(builder, gallery, x, measure);
    builder.space(style.space_before);
    for (std::size_t g = 0; g < groups; ++g) {
        const std::size_t first = all.size() * g / groups;
        const std::size_t end = all.size() * (g + 1) / groups;
        if (g > 0) {
            builder.space(style.gap);
        }
        writer.add_group(all.subspan(first, end - first));
    }
    builder.space(style.space_after);
}

}  // namespace tongket::typeset
