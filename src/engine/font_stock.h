// engine/font_stock.h: fonts and shaped words that documents share.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pdf/shared_parts.h"
#include "text/font_book.h"
#include "text/shaper.h"

namespace tongket::engine {

/// The fonts that some documents may use, the words that were shaped with them, and what their
/// files have in common.
struct OpenFonts {
    explicit OpenFonts(text::FontBook::System system) : book(system), shaper(book) {}
    text::FontBook book;
    text::Shaper shaper;
    pdf::SharedParts parts;
};

/// Hands the same fonts to documents that find the same font files. Thread-safe. Which document
/// asked first makes no difference to any.
class FontStock {
  public:
    /// `own` is searched before all other folders. Fonts whose shaper holds more than `most_words`
    /// are not handed out again: a night's batch has ever new figures.
    FontStock(std::filesystem::path own,
              text::FontBook::System system,
              std::size_t most_words = 200'000)
        : own_(std::move(own)), system_(system), most_words_(most_words) {}

    /// Opens the own folder, if nothing is open yet: for who waits for other things meanwhile.
    void prepare();
    /// Fonts of the own folder and, where that lacks a family, of `folders`, in their order.
    [[nodiscard]] std::shared_ptr<OpenFonts> open(std::vector<std::filesystem::path> folders);

  private:
    using FontFiles = std::vector<std::pair<std::string, std::filesystem::file_time_type>>;
    struct Listed {
        std::filesystem::file_time_type changed;
        FontFiles files;
    };
    struct Entry {
        std::vector<std::filesystem::path> folders;
        std::optional<FontFiles> files;  ///< in them; not listed before a second document asks
        std::shared_ptr<OpenFonts> fonts;
    };
    [[nodiscard]] const FontFiles& files_in(const std::filesystem::path& folder);
    [[nodiscard]] FontFiles files_in(const std::vector<std::filesystem::path>& folders);
    [[nodiscard]] std::shared_ptr<OpenFonts> make();
    [[nodiscard]] bool is_full(const OpenFonts& fonts) const;

    const std::filesystem::path own_;
    const text::FontBook::System system_;
    const std::size_t most_words_;
    std::mutex mutex_;
    std::shared_ptr<OpenFonts> prepared_;
    std::vector<Entry> entries_;
    std::map<std::filesystem::path, Listed> listed_;
};

}  // namespace tongket::engine
