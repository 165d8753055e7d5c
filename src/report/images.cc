#include "report/images.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <tuple>
#include <utility>
#include <variant>

namespace tongket::report {

namespace {

/// Whether both keys are given; the second is reported then.
void report_excluded(const Fields& fields,
                     std::string_view first,
                     std::string_view second,
                     const Reading& reading) {
    if (fields.find(first) != nullptr && fields.find(second) != nullptr) {
        reading.diagnostics.report(base::Code::KeysExclude, fields.key_place(second),
                                   {std::string(first), std::string(second)});
    }
}

void read_meaning(const Fields& fields,
                  const Reading& reading,
                  std::string_view shown,
                  Image& image) {
    if (fields.flag("decorative").value_or(false)) {
        image.meaning = Image::Meaning::Decoration;
        report_excluded(fields, "decorative", "alt", reading);
        report_excluded(fields, "decorative", "caption", reading);
        return;
    }
    image.alternative = fields.text("alt").plain();
    if (image.alternative.empty()) {
        image.alternative = shown;
    }
    const bool is_poisoned = !fields.is_absent("alt") && fields.find("alt") == nullptr;
    if (image.alternative.empty() && !is_poisoned) {
        reading.diagnostics.report(base::Code::ImageWithoutText, image.file_place, {image.file});
    }
}

/// "30% 20%": thousandths of both sides.
std::optional<std::pair<std::int32_t, std::int32_t>> parse_focus(std::string_view text) {
    const auto take = [&text]() -> std::optional<std::int32_t> {
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
        std::int32_t percent = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), percent);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (error != std::errc{} || !text.starts_with('%') || percent < 0 || percent > 100) {
            return std::nullopt;
        }
        text.remove_prefix(1);
        return percent * 10;
    };
    const auto across = take();
    const auto down = across ? take() : std::nullopt;
    if (!down || text.find_first_not_of(' ') != std::string_view::npos) {
        return std::nullopt;
    }
    return std::pair(*across, *down);
}

void read_focus(const Fields& fields, const Reading& reading, Image& image) {
    const std::string given = fields.plain("focus");
    if (given.empty()) {
        return;
    }
    if (const auto focus = parse_focus(given)) {
        std::tie(image.focus_x, image.focus_y) = *focus;
    } else {
        reading.diagnostics.report(base::Code::FocusNotRead, fields.find("focus")->place);
    }
}

/// Gathers pictures in the order of the report.
class Collector {
  public:
    std::vector<const Image*> take() { return std::move(images_); }

    void add(const Image& image) { images_.push_back(&image); }
    void add(const std::optional<Image>& image) {
        if (image) {
            add(*image);
        }
    }
    void add(const std::vector<Section>& sections) {
        for (const Section& section : sections) {
            add(section.title.spans);
            add(section.picture);
            for (const SectionItem& item : section.items) {
                std::visit([this](const auto& each) { add_item(each); }, item);
            }
            add(section.sections);  // as deep as sections are read
        }
    }

  private:
    void add(const SpanList& spans) {
        for (const Span& span : spans) {
            if (span.picture) {
                images_.push_back(span.picture.get());
            } else if (span.note) {
                add(span.note->spans);
            }
        }
    }

    void add_item(const Prose& prose) {
        for (const ProseBlock& block : prose) {
            std::visit([this](const auto& content) { add_block(content); }, block.content);
        }
    }
    void add_item(const Table& table) {
        add(table.caption.spans);
        add(table.note.spans);
        add_heads(table.columns);
        for (const auto& row : table.rows) {
            for (const TableCell& cell : row) {
                add(cell.text.spans);
            }
        }
    }
    void add_item(const Chart& /*chart*/) {}
    void add_item(const Image& image) {
        images_.push_back(&image);
        add_item(image.beside);
    }
    void add_item(const Gallery& gallery) {
        for (const Image& image : gallery.images) {
            add_item(image);
        }
    }
    void add_item(const Callout& callout) { add_item(callout.body); }

    void add_heads(const std::vector<TableColumn>& columns) {
        for (const TableColumn& column : columns) {
            add(column.title.spans);
            add_heads(column.columns);
        }
    }

    void add_block(const ProseParagraph& paragraph) { add(paragraph.spans); }
    void add_block(const ProseList& list) {
        for (const ProseItem& item : list.items) {
            add_item(item.blocks);
        }
    }
    void add_block(const ProseTable& table) {
        for (const SpanList& cell : table.head) {
            add(cell);
        }
        for (const auto& row : table.rows) {
            for (const SpanList& cell : row) {
                add(cell);
            }
        }
    }
    void add_block(const ProsePicture& picture) { images_.push_back(picture.image.get()); }

    std::vector<const Image*> images_;
};

}  // namespace

std::optional<Image> read_image(const data::Value& value,
                                const Reading& reading,
                                std::string_view shown) {
    if (value.is_poisoned()) {
        return std::nullopt;
    }
    Image image;
    image.place = value.place;
    if (value.is_scalar()) {
        image.file = value.text;
        image.file_place = value.place;
        if (image.file.empty()) {
            reading.diagnostics.report(base::Code::ImageFileExpected, value.place);
            return std::nullopt;
        }
        image.alternative = shown;
        if (image.alternative.empty()) {
            reading.diagnostics.report(base::Code::ImageWithoutText, value.place, {image.file});
        }
        return image;
    }
    if (!value.is_map()) {
        reading.diagnostics.report(base::Code::ImageFileExpected, value.place);
        return std::nullopt;
    }
    const auto fields = open_fields(value, "image", KeyOwner::Image, reading);
    if (!fields) {
        return std::nullopt;
    }
    image.id = fields->plain("id");
    image.file = fields->plain("file");
    const data::Value* file = fields->find("file");
    image.file_place = file != nullptr ? file->place : value.place;
    if (file != nullptr && image.file.empty()) {
        reading.diagnostics.report(base::Code::ImageFileExpected, image.file_place);
    }
    image.caption = fields->text("caption");
    image.credit = fields->text("credit");
    if (image.file.empty()) {
        return std::nullopt;
    }
    read_focus(*fields, reading, image);
    image.placement = fields->placement();
    read_meaning(*fields, reading, shown, image);
    return image;
}

std::optional<Gallery> read_gallery(const data::Value& value, const Reading& reading) {
    if (value.is_poisoned()) {
        return std::nullopt;
    }
    Gallery gallery;
    gallery.place = value.place;
    const auto take = [&](std::span<const data::Value> pictures) {
        for (const data::Value& picture : pictures) {
            if (auto image = read_image(picture, reading)) {
                gallery.images.push_back(*std::move(image));
            }
        }
    };
    if (value.is_sequence()) {
        take(value.items);
    } else if (const auto fields = open_fields(value, "gallery", KeyOwner::Gallery, reading)) {
        gallery.id = fields->plain("id");
        gallery.caption = fields->text("caption");
        gallery.placement = fields->placement();
        take(fields->items("images"));
    }
    return gallery.images.empty() ? std::nullopt : std::optional(std::move(gallery));
}

std::vector<const Image*> list_images(const Report& report) {
    Collector images;
    images.add(report.picture);
    for (const Award& award : report.awards) {
        if (award.photo) {
            images.add(*award.photo);
        }
    }
    images.add(report.sections);
    for (const Appendix& appendix : report.appendices) {
        images.add(appendix.sections);
    }
    return images.take();
}

}  // namespace tongket::report
