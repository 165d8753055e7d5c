#include "pdf/write_pdf.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "base/assert.h"
#include "pdf/background_table.h"
#include "pdf/content.h"
#include "pdf/deflate.h"
#include "pdf/encoding.h"
#include "pdf/file_writer.h"
#include "pdf/font_objects.h"
#include "pdf/ink_contrast.h"
#include "pdf/limits.h"
#include "pdf/linearize.h"
#include "pdf/links.h"

namespace tongket::pdf {

namespace {

/// What the pages are in one set of inks: the palette, and where they lie on their sheets.
struct Printing {
    Palette palette;
    std::vector<PageFrame> frames;
    const document::Structure* structure;
    Edge edge;
    const Marks* marks;
    std::vector<EncodedImage> images = {};
    std::vector<WrittenPage> written = {};
    BackgroundTable table = {};
    std::vector<PageContent> backgrounds = {};
    std::vector<std::string> background_streams = {};
};

/// A file of the pages in some inks.
struct Making {
    Profile profile;
    const Printing* printing;
    FileWriter writer;
};

bool asks_for(const WriteOptions& options, Profile profile) {
    return std::ranges::find(options.profiles, profile) != options.profiles.end();
}
bool asks_for_reading(const WriteOptions& options) {
    return asks_for(options, Profile::Archive) || asks_for(options, Profile::Screen);
}

/// Pages whose operators may wait to be compressed beside the objects.
constexpr std::size_t most_waiting = 500;

class Writer {
  public:
    Writer(const document::Document& document,
           std::span<const graphics::Page> pages,
           const document::References& references,
           const text::FontBook& fonts,
           const WriteOptions& options,
           base::Workers& workers)
        : document_(document),
          pages_(pages),
          references_(references),
          fonts_(fonts),
          options_(options),
          workers_(workers) {}

    base::Result<std::vector<File>> write(base::Diagnostics& diagnostics) {
        check_limits(document_, pages_, references_, diagnostics);
        check_profiles(diagnostics);
        if (diagnostics.has_errors()) {
            return std::vector<File>();
        }
        make_palettes(diagnostics);
        if (options_.kept != nullptr) {
            options_.kept->streams.begin_turn();
        }
        TK_TRY(encoding_,
               encode_words(pages_, slugs(), fonts_, workers_, diagnostics,
                            options_.kept != nullptr ? &options_.kept->encoding : nullptr,
                            options_.shared));
        if (diagnostics.has_errors()) {
            return std::vector<File>();
        }
        encode_images(diagnostics);
        if (diagnostics.has_errors()) {
            return std::vector<File>();
        }
        prepare();
        std::vector<File> files = make_files();
        keep();
        return files;
    }

  private:
    [[nodiscard]] std::span<const graphics::TextItem> slugs() const {
        return press_ ? std::span(options_.press.marks.slugs)
                      : std::span<const graphics::TextItem>();
    }

    void check_profiles(base::Diagnostics& diagnostics) const {
        check_screen_profile(options_.icc_profile, diagnostics);
        // The profile that comes with tongket needs no looking into where nothing is printed.
        const bool is_foreign =
            options_.press.condition.empty() && !options_.press.icc_profile.empty();
        if (asks_for(options_, Profile::Press) || is_foreign) {
            check_press_profile(options_.press.icc_profile, diagnostics);
        }
    }

    void make_palettes(base::Diagnostics& diagnostics) {
        ColourConverter converter(options_.icc_profile, options_.press.icc_profile);
        if (asks_for_reading(options_)) {
            reading_.emplace(Printing{Palette::of_screen(pages_, converter), trimmed_frames(pages_),
                                      &document_.structure, Edge::Trim, nullptr});
        }
        if (asks_for(options_, Profile::Press)) {
            const Press& press = options_.press;
            press_structure_ = without_links(document_.structure);
            press_.emplace(Printing{
                Palette::of_press(pages_, press.plates, press.ink_limit, converter, diagnostics),
                press_frames(pages_, press.marks.room()), &press_structure_, Edge::Bleed,
                press.marks.any() ? &press.marks : nullptr});
            if (press.plates == Palette::Plates::BlackAlone) {
                check_contrast(pages_, press_->palette, diagnostics);
            }
        }
    }

    /// Each picture once for each kind of file, on all threads.
    void encode_images(base::Diagnostics& diagnostics) {
        images_ = ImageTable::of(pages_);
        const std::span<const UsedImage> used = images_.images();
        const bool archive = asks_for(options_, Profile::Archive);
        const bool screen = asks_for(options_, Profile::Screen);
        std::vector<std::pair<ImageTarget, std::vector<EncodedImage>*>> wanted;
        if (archive) {
            wanted.emplace_back(ImageTarget::Archive, &reading_->images);
        }
        if (screen) {
            wanted.emplace_back(ImageTarget::Screen, archive ? &screen_images_ : &reading_->images);
        }
        if (press_) {
            const bool black = options_.press.plates == Palette::Plates::BlackAlone;
            wanted.emplace_back(black ? ImageTarget::PressBlack : ImageTarget::Press,
                                &press_->images);
        }
        std::vector<ImageTarget> targets;
        for (const auto& [target, images] : wanted) {
            targets.push_back(target);
            images->resize(used.size());
        }
        const ImageSettings settings{options_.icc_profile, options_.press.icc_profile,
                                     options_.press.ink_limit};
        std::vector<base::Diagnostics> found(used.size());
        workers_.for_each_index(used.size(), [&](std::size_t i) {
            std::vector<EncodedImage> made = encode_image(used[i], targets, settings, found[i]);
            for (std::size_t t = 0; t < made.size(); ++t) {
                (*wanted[t].second)[i] = std::move(made[t]);
            }
        });
        for (const base::Diagnostics& each : found) {
            diagnostics.append(each);
        }
    }

    /// Pages and objects on all threads; then what takes longest, compression, beside the objects.
    /// Of many pages most are compressed at once: their operators take more than the file.
    void prepare() {
        std::vector<Printing*> printings;
        for (std::optional<Printing>* each : {&reading_, &press_}) {
            if (*each) {
                printings.push_back(&**each);
                (*each)->written.resize(pages_.size());
            }
        }
        write_backgrounds(printings);
        for (Printing* printing : printings) {
            if (KeptPages* kept = kept_pages(*printing)) {
                kept->begin_turn(printing->palette, printing->backgrounds,
                                 options_.kept->encoding.same_font);
            }
        }
        open_files();
        const std::size_t pages = printings.size() * pages_.size();
        workers_.for_each_index(makings_.size() + pages, [&](std::size_t i) {
            if (i < makings_.size()) {
                makings_[i].writer.read_pages();
                return;
            }
            i -= makings_.size();
            Printing& printing = *printings[i / pages_.size()];
            const std::size_t p = i % pages_.size();
            ContentStyle style = style_of(printing);
            if (const auto background = printing.table.of_page(p)) {
                style.background = &printing.backgrounds[*background];
                style.background_number = *background;
            }
            KeptPages* kept = kept_pages(printing);
            if (kept == nullptr || !kept->take(p, pages_[p], printing.frames[p], style,
                                               *printing.structure, printing.written[p])) {
                printing.written[p].content = write_content(pages_[p], p, printing.frames[p], style,
                                                            encoding_, *printing.structure);
            }
            if (i >= most_waiting) {
                compress(printing.written[p]);
            }
        });
        if (options_.painted) {
            options_.painted();
        }
        const std::size_t fonts = encoding_.fonts.size();
        font_parts_.resize(fonts);
        workers_.for_each_index(makings_.size() + fonts + pages, [&](std::size_t i) {
            if (i < makings_.size()) {
                makings_[i].writer.write_objects();
            } else if (i -= makings_.size(); i < fonts) {
                font_parts_[i] = compress(*encoding_.fonts[i]);
            } else {
                i -= fonts;
                compress(printings[i / pages_.size()]->written[i % pages_.size()]);
            }
        });
    }

    [[nodiscard]] std::shared_ptr<const FontParts> compress(const EmbeddedFont& font) const {
        const text::Face& face = fonts_.face(font.face);
        if (options_.shared != nullptr && options_.kept == nullptr) {
            return options_.shared->compress_font(font, face);
        }
        return std::make_shared<const FontParts>(compress_font(
            font, face, [this](std::string_view bytes) { return deflated(bytes, Effort::Usual); }));
    }

    void compress(WrittenPage& page) const {
        if (page.stream) {
            return;
        }
        const std::string operators = std::exchange(page.content.operators, {});
        page.stream = deflated(operators, Effort::Least);
    }

    [[nodiscard]] std::shared_ptr<const std::string> deflated(std::string_view bytes,
                                                              Effort effort) const {
        return options_.kept != nullptr
                   ? options_.kept->streams.deflate(bytes, effort)
                   : std::make_shared<const std::string>(deflate(bytes, effort));
    }

    /// Null: nothing is kept.
    [[nodiscard]] KeptPages* kept_pages(const Printing& printing) const {
        if (options_.kept == nullptr) {
            return nullptr;
        }
        return printing.edge == Edge::Bleed ? &options_.kept->press : &options_.kept->reading;
    }

    /// For the next turn. What is left of this one is of no use then.
    void keep() {
        if (options_.kept == nullptr) {
            return;
        }
        KeptFiles& kept = *options_.kept;
        for (const auto& [printing, pages] :
             {std::pair(&reading_, &kept.reading), std::pair(&press_, &kept.press)}) {
            if (!*printing || (*printing)->marks != nullptr) {
                *pages = {};
                continue;
            }
            Printing& made = **printing;
            pages->end_turn(pages_, made.frames, *made.structure, std::move(made.palette),
                            std::move(made.backgrounds), std::move(made.written));
        }
        kept.encoding.encoding = std::move(encoding_);
    }

    [[nodiscard]] ContentStyle style_of(const Printing& printing) const {
        return {printing.edge, &printing.palette, printing.marks, &images_, printing.images};
    }

    /// Few, and compressed at once.
    void write_backgrounds(std::span<Printing* const> printings) {
        for (Printing* printing : printings) {
            printing->table = BackgroundTable::of(pages_, printing->frames);
            const std::span<const std::size_t> pages = printing->table.first_pages();
            printing->backgrounds.resize(pages.size());
            printing->background_streams.resize(pages.size());
            workers_.for_each_index(pages.size(), [&](std::size_t i) {
                const std::size_t p = pages[i];
                printing->backgrounds[i] =
                    write_background(pages_[p], printing->frames[p], style_of(*printing), encoding_,
                                     *printing->structure);
                printing->background_streams[i] = deflate(printing->backgrounds[i].operators);
            });
        }
    }

    void open_files() {
        const Press& press = options_.press;
        press_information_ = press.condition_information;
        if (press_ && press_information_.empty()) {
            const auto facts = read_profile(press.icc_profile);
            press_information_ =
                facts && !facts->description.empty() ? facts->description : "Custom";
        }
        for (const Profile profile : options_.profiles) {
            const bool is_press = profile == Profile::Press;
            const Printing& printing = is_press ? *press_ : *reading_;
            const bool is_smaller = profile == Profile::Screen && !screen_images_.empty();
            const std::vector<EncodedImage>& images = is_smaller ? screen_images_ : printing.images;
            constexpr std::string_view srgb = "sRGB IEC61966-2.1";
            const OutputCondition condition =
                is_press ? OutputCondition{press.icc_profile, press.condition, press_information_,
                                           options_.shared}
                         : OutputCondition{options_.icc_profile, srgb, srgb, options_.shared};
            const FileParts parts{document_,
                                  *printing.structure,
                                  pages_,
                                  printing.frames,
                                  references_,
                                  fonts_,
                                  encoding_,
                                  printing.palette,
                                  condition,
                                  printing.written,
                                  images,
                                  printing.backgrounds,
                                  printing.table.first_pages()};
            makings_.push_back({profile, &printing, {parts, profile, options_}});
        }
    }

    std::vector<File> make_files() {
        std::vector<File> files(makings_.size());
        workers_.for_each_index(files.size(), [&](std::size_t i) {
            Making& making = makings_[i];
            const Printing& printing = *making.printing;
            File& file = files[i];
            file.profile = making.profile;
            file.bytes = making.writer.finish(printing.background_streams, font_parts_, workers_);
            if (making.profile == Profile::Screen) {
                file.bytes = linearize(file.bytes);
            } else if (making.profile == Profile::Press) {
                for (const WrittenPage& page : printing.written) {
                    file.inks.push_back(ink_names(page.content));
                }
            }
        });
        return files;
    }

    const document::Document& document_;
    std::span<const graphics::Page> pages_;
    const document::References& references_;
    const text::FontBook& fonts_;
    const WriteOptions& options_;
    base::Workers& workers_;
    std::optional<Printing> reading_, press_;
    document::Structure press_structure_;  ///< without links
    std::string press_information_;
    Encoding encoding_;
    ImageTable images_;
    std::vector<EncodedImage> screen_images_;  ///< where they differ from the archive's
    std::vector<std::shared_ptr<const FontParts>> font_parts_;
    std::vector<Making> makings_;  ///< in the order of the request
};

}  // namespace

base::Result<std::vector<File>> write_pdfs(const document::Document& document,
                                           std::span<const graphics::Page> pages,
                                           const document::References& references,
                                           const text::FontBook& fonts,
                                           const WriteOptions& options,
                                           base::Workers& workers,
                                           base::Diagnostics& diagnostics) {
    TK_ASSERT(!pages.empty());
    return Writer(document, pages, references, fonts, options, workers).write(diagnostics);
}

}  // namespace tongket::pdf
