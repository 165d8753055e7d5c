// engine/engine.h: from a report's file to the bytes of its PDF. The only place that sees all
// stages.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/budget.h"
#include "base/diagnostics.h"
#include "compose/compose.h"
#include "data/data_folder.h"
#include "data/value.h"
#include "document/document.h"
#include "document/references.h"
#include "graphics/page.h"
#include "pdf/write_pdf.h"
#include "report/report.h"
#include "report/sheets/shared_sheets.h"
#include "stylesheet/stylesheet.h"
#include "text/font_book.h"
#include "text/shaper.h"
#include "typeset/typeset.h"

namespace tongket::engine {

struct Stock;
struct Turn;

/// How a document ended; the numbers are the command line's exit codes.
enum class Outcome : std::uint8_t { Done = 0, InputErrors = 1, EnvironmentFailed = 3, Bug = 4 };

/// Nanoseconds since some fixed moment; the command line owns the clock.
using Clock = std::function<std::uint64_t()>;

struct Settings {
    std::filesystem::path resources;  ///< the folder that holds layouts/, fonts/ and resources/
    std::string version;              ///< "0.1.0"
    Clock clock;                      ///< none: no times in the statistics
    bool use_system_fonts = true;
    std::uint32_t threads = 0;  ///< 0: as many as the machine runs at once; never changes a byte
};

struct Product;

enum class Strictness : std::uint8_t { Lenient, Strict };

/// What the archive's file keeps of what the report was made from.
enum class Attach : std::uint8_t {
    Nothing,
    Used,       ///< its own files, and the cells that it used of others
    Workbooks,  ///< whole workbooks too, with all that they hold besides
};

/// What a print shop asks for.
struct PressRequest {
    std::filesystem::path icc;      ///< the press's colour profile; empty: the one of tongket
    std::uint32_t ink_limit = 300;  ///< per cent, of all inks together
    pdf::Palette::Plates plates = pdf::Palette::Plates::All;
    bool crop_marks = false;
    bool registration_marks = false;
    bool slug = false;  ///< title, page and date outside the bleed
};

struct Request {
    std::filesystem::path report;  ///< "-" is standard input
    std::string layout;            ///< a name or a path; empty: what the report says
    Strictness strictness = Strictness::Lenient;
    std::string date;  ///< yyyy-mm-ddThh:mm:ssZ; empty: the report's own date
    std::vector<pdf::Profile> profiles = {pdf::Profile::Archive};
    PressRequest press = {};
    Attach attach = Attach::Nothing;
    std::optional<std::string> text =
        std::nullopt;  ///< the report's bytes, if they are at hand already
    compose::Book::Part part = compose::Book::Part::All;  ///< of a layout that has a cover
    std::optional<base::Length> paper = std::nullopt;  ///< thickness of a leaf; else the layout's
    /// Changes the report's tree before it takes in other files (seen from the folder) and is read:
    /// puts a row's values into a template.
    std::function<void(data::Value&, data::DataFolder&, base::Sources&, base::Diagnostics&)>
        prepare = {};
    /// Tables that were read for many reports at once; they outlive the run.
    const report::SharedSheets* shared_sheets = nullptr;
    /// For a gallery: the looks that it shows, and whose fonts their words are shaped in.
    std::vector<compose::LookSample> looks = {};
    const Product* fonts_of = nullptr;
    /// Of the same report's build before, and for the next; null: this one is alone.
    Turn* turn = nullptr;
    /// What was made on the way to a PDF: the report, the document's blocks, the pages' items and
    /// lines. Given up: of a long document they are gone when its file is made.
    enum class Stages : std::uint8_t { Kept, GivenUp } stages = Stages::Kept;
};

struct StageTime {
    std::string stage;
    std::uint64_t nanoseconds = 0;
};

/// Everything that a document became on its way; what a stage could not make is missing.
struct Product {
    std::optional<report::Report> report;
    std::shared_ptr<const stylesheet::Stylesheet> stylesheet;
    std::shared_ptr<text::FontBook> fonts;
    std::shared_ptr<text::Shaper> shaper;  ///< the pages refer to its words
    document::Document document;
    std::vector<graphics::Page> pages;
    document::References references;
    std::vector<pdf::File> files;  ///< one a profile, in the order of the request

    std::vector<typeset::PageLines> lines;  ///< of text; one entry a page
    typeset::Statistics typesetting;
    int runs = 0;  ///< of compose and typeset, until the references settled
    std::vector<StageTime> times;
    /// Files that were read, for whoever watches them.
    std::vector<std::filesystem::path> inputs;
    std::shared_ptr<const void> leftovers;  ///< of setting; nobody looks at them
};

/// How far to go. Check finds all that Pages does but what is said of single pages; its document
/// and pages are not whole.
enum class Goal : std::uint8_t { Check, Document, Pages, Pdf };

/// Makes documents, several at once if it is asked to. What they have in common (fonts and shaped
/// words, layouts, official lists) is kept from one to the next; what comes out does not depend on
/// that.
class Engine {
  public:
    explicit Engine(Settings settings);
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// Runs the stages up to `goal`. Messages go to `diagnostics`, their texts' files to `sources`.
    /// No PDF is made where there are errors. The only function that catches base::Bug.
    [[nodiscard]] Outcome run(const Request& request,
                              Goal goal,
                              base::Sources& sources,
                              base::Budget& budget,
                              base::Diagnostics& diagnostics,
                              Product& product) const;

    [[nodiscard]] const Settings& settings() const { return settings_; }

  private:
    Settings settings_;
    std::unique_ptr<Stock> stock_;
};

/// Errors of files, disk or fonts end with another exit code than the report's own.
[[nodiscard]] Outcome outcome_of(const base::Diagnostics& diagnostics);

}  // namespace tongket::engine
