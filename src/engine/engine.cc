#include "engine/engine.h"

#include <atomic>
#include <exception>
#include <new>
#include <utility>

#include "base/file.h"
#include "base/heap.h"
#include "base/workers.h"
#include "data/data_folder.h"
#include "data/decode.h"
#include "engine/attachments.h"
#include "engine/giving_up.h"
#include "engine/layout_finder.h"
#include "engine/pictures.h"
#include "engine/report_tree.h"
#include "engine/set_pages.h"
#include "engine/stage_clock.h"
#include "engine/stock.h"
#include "engine/text_contrast.h"
#include "engine/turn.h"
#include "engine/write_options.h"
#include "images/check_pixels.h"
#include "images/outline_drawing_texts.h"
#include "pdf/objects.h"
#include "pdf/write_pdf.h"
#include "report/checks/run_checks.h"
#include "report/sheets/resolve_data.h"

namespace tongket::engine {

namespace {

/// One document's way through the stages.
class Run {
  public:
    Run(const Settings& settings,
        Stock& stock,
        const Request& request,
        base::Sources& sources,
        base::Budget& budget,
        base::Diagnostics& diagnostics,
        Product& product)
        : settings_(settings),
          stock_(stock),
          request_(request),
          sources_(sources),
          budget_(budget),
          diagnostics_(diagnostics),
          product_(product),
          clock_(settings.clock, product.times),
          workers_(settings.threads) {}

    Outcome to(Goal goal) {
        if (read(goal) && !diagnostics_.has_errors()) {
            open_fonts();
            make_and_check(goal);
        } else {
            check();
            diagnostics_.append(found_by_checks_);
        }
        return finish();
    }

  private:
    Outcome finish() {
        if (request_.strictness == Strictness::Strict) {
            diagnostics_.make_strict();
        }
        const Outcome outcome = outcome_of(diagnostics_);
        if (request_.turn != nullptr && std::exchange(request_.turn->taken, {})) {
            request_.turn->report.reset();  // its sections are gone
        }
        if (outcome != Outcome::Done) {
            product_.files.clear();
        }
        return outcome;
    }

    /// The report, and beside it the layout that it seems to name, and the fonts.
    bool read(Goal goal) {
        const std::optional<base::SourceId> file = open_report();
        if (!file) {
            return false;
        }
        // Before the layout is read: what is decoded may be a source of its own, and the order of
        // sources is that of messages.
        auto decoded = data::decode_text(sources_, *file, {}, diagnostics_);
        if (!decoded) {
            return false;
        }
        guessed_layout_ = request_.layout.empty()
                              ? guess_layout(decoded->text).value_or(usual_layout())
                              : request_.layout;
        base::Workers::Task layout =
            workers_.start([this] { read_layout(guessed_layout_, {}, of_guessed_layout_); });
        base::Workers::Task fonts = workers_.start([this] { stock_.fonts.prepare(); });
        static_cast<void>(workers_.start([this] {  // the checks will ask for them
            static_cast<void>(open_lists());
        }));
        std::optional<ReportTree> tree =
            read_tree(*std::move(decoded), request_.turn, diagnostics_);
        fonts.wait();
        layout.wait();  // before other files become sources
        if (tree) {
            read_named_files(*tree);
        }
        clock_.note("data and layout");
        if (!tree) {
            return false;
        }
        product_.report = read_report(*std::move(tree), request_.turn, diagnostics_);
        if (product_.report) {
            read_images(goal);
        }
        const bool done = product_.report && settle_layout();
        if (done) {
            add_layout_pictures(*product_.stylesheet, layouts_, images_, budget_, diagnostics_);
        }
        clock_.note("report");
        return done;
    }

    std::optional<base::SourceId> open_report() {
        product_.inputs.push_back(request_.report);
        base::Result<std::string> bytes =
            request_.text ? base::Result<std::string>(*request_.text)
                          : base::read_file(request_.report, std::size_t{64} << 20U);
        if (!bytes) {
            diagnostics_.report(bytes.error().code, {}, bytes.error().arguments);
            return std::nullopt;
        }
        return sources_.add(request_.report.string(), std::move(*bytes));
    }

    /// The sheets and files that the report takes in: its tree is not that of its file any more.
    void read_named_files(ReportTree& tree) {
        data::Value& report = tree.yaml.tree;
        data::DataFolder folder(report_folder());
        if (request_.prepare) {
            request_.prepare(report, folder, sources_, diagnostics_);
        }
        const auto sheets =
            report::resolve_data(report, folder, sources_, diagnostics_, request_.shared_sheets);
        attachments_ = collect_attachments(report, sheets, request_.attach, sources_, diagnostics_);
        product_.inputs.insert(product_.inputs.end(), folder.asked().begin(), folder.asked().end());
        tree.yaml.has_parts = tree.yaml.has_parts && !request_.prepare && folder.asked().empty();
    }

    /// The pictures that the report names; their pixels are looked at where no PDF is made of them.
    void read_images(Goal goal) {
        ReportPictures read =
            read_report_pictures(*product_.report, report_folder(), budget_, diagnostics_);
        images_ = std::move(read.images);
        if (goal == Goal::Check) {
            images::check_pixels(images_, workers_, diagnostics_);
        }
        product_.inputs.insert(product_.inputs.end(), read.files.begin(), read.files.end());
    }

    /// Reads the layout again if the report names another, or at another place than messages tell.
    bool settle_layout() {
        const bool is_asked_for = !request_.layout.empty();
        const bool is_silent = of_guessed_layout_.size() == 0;
        if (is_asked_for || (guessed_layout_ == product_.report->layout && is_silent)) {
            diagnostics_.append(of_guessed_layout_);
        } else {
            read_layout(product_.report->layout, product_.report->layout_place, diagnostics_);
        }
        product_.inputs.insert(product_.inputs.end(), layouts_.begin(), layouts_.end());
        return product_.stylesheet != nullptr;
    }

    [[nodiscard]] static std::string usual_layout() { return report::Report{}.layout; }

    [[nodiscard]] std::filesystem::path report_folder() const {
        const std::filesystem::path folder = request_.report.parent_path();
        return folder.empty() ? std::filesystem::path(".") : folder;
    }

    [[nodiscard]] std::shared_ptr<const report::OfficialLists> open_lists() {
        return stock_.lists.open(report_folder(), settings_.resources, stock_.files);
    }

    void read_layout(const std::string& name, base::Place place, base::Diagnostics& diagnostics) {
        LayoutShelf::Layout layout = stock_.layouts.open(
            name, place,
            {report_folder(), settings_.resources,
             request_.layout.empty() ? report_folder() : std::filesystem::path()},
            sources_, diagnostics);
        product_.stylesheet = std::move(layout.sheet);
        layouts_ = std::move(layout.files);
    }

    /// The fonts of tongket, then those beside the report and beside its layouts.
    void open_fonts() {
        if (request_.fonts_of != nullptr) {
            product_.fonts = request_.fonts_of->fonts;
            product_.shaper = request_.fonts_of->shaper;
            set_drawings();
            return;
        }
        std::vector<std::filesystem::path> folders = {report_folder()};
        for (const std::filesystem::path& layout : layouts_) {
            const std::filesystem::path folder = layout.parent_path();
            if (folder != settings_.resources / "layouts" && folder != report_folder()) {
                folders.push_back(folder.empty() ? std::filesystem::path(".") : folder);
            }
        }
        const std::shared_ptr<OpenFonts> fonts = stock_.fonts.open(std::move(folders));
        fonts_ = fonts;
        product_.fonts = {fonts, &fonts->book};
        product_.shaper = {fonts, &fonts->shaper};
        set_drawings();
        clock_.note("fonts");
    }

    /// The texts of drawings, whose files were read before there were fonts.
    void set_drawings() {
        images_ =
            images::outline_drawing_texts(images_, *product_.fonts, *product_.shaper, diagnostics_);
    }

    /// Both at once: nothing that is made depends on what is found. Pages go first, since much of
    /// their work is one thread's alone: then the checks have the others. A file that was made
    /// before the checks found an error is thrown away, and what was said of it.
    void make_and_check(Goal goal) {
        base::Workers::Task checks = workers_.start([this, goal] {
            check();
            leave_report(goal);
            if (goal == Goal::Pdf) {
                pdf::open_writer();  // while pages are broken, which is one thread's work
            }
        });
        set_pages({request_, goal, images_, workers_, budget_}, product_, clock_, diagnostics_);
        leave_report(goal);
        base::Workers::Task contrast = workers_.start([this, goal] {
            // Pages that a gallery shows were looked at when they were made, at their own size.
            if (goal != Goal::Check && request_.looks.empty()) {
                report_text_contrast(product_.pages, *product_.stylesheet, contrasts_);
            }
        });
        const bool wants_file = goal == Goal::Pdf && !diagnostics_.has_errors();
        // Of a long document the report and what is known of its words take as much as its file.
        const bool checks_go_first = workers_.size() == 1 || is_long(product_);
        base::Diagnostics of_writing;
        if (wants_file && !checks_go_first) {
            write(of_writing);
        }
        workers_.help_until_done(checks);
        contrast.wait();
        clock_.note("checks");
        diagnostics_.append(contrasts_);
        diagnostics_.append(found_by_checks_);
        if (wants_file && !diagnostics_.has_errors()) {
            if (checks_go_first) {
                if (is_long(product_)) {
                    base::give_back_heap();
                }
                write(of_writing);
            }
            diagnostics_.append(of_writing);
        }
    }

    /// The checks, and who sets pages: of a long report whoever is last gives it up.
    void leave_report(Goal goal) {
        if (--readers_ == 0 && gives_up(request_, goal) && is_long(product_)) {
            product_.report.reset();
        }
    }

    void check() {
        if (product_.report) {
            report::run_checks(*product_.report, *open_lists(), workers_, found_by_checks_);
        }
    }

    void write(base::Diagnostics& diagnostics) {
        pdf::WriteOptions options =
            write_options(request_, settings_, stock_.files, product_, diagnostics);
        options.attachments = std::move(attachments_);
        options.shared = fonts_ ? &fonts_->parts : nullptr;
        if (diagnostics.has_errors()) {
            return;
        }
        if (request_.turn != nullptr) {
            options.kept = &request_.turn->files;
        } else if (gives_up(request_, Goal::Pdf) && is_long(product_)) {
            options.painted = [this] {
                for (graphics::Page& page : product_.pages) {
                    page.items = std::vector<graphics::DisplayItem>();
                }
            };
        }
        base::Result<std::vector<pdf::File>> files =
            pdf::write_pdfs(product_.document, product_.pages, product_.references, *product_.fonts,
                            options, workers_, diagnostics);
        if (!files) {
            diagnostics.report(files.error().code, {}, files.error().arguments);
        } else {
            product_.files = std::move(*files);
        }
        clock_.note("pdf");
    }

    const Settings& settings_;
    Stock& stock_;
    const Request& request_;
    base::Sources& sources_;
    base::Budget& budget_;
    base::Diagnostics& diagnostics_;
    Product& product_;
    std::string guessed_layout_;
    base::Diagnostics of_guessed_layout_, found_by_checks_, contrasts_;
    std::vector<std::filesystem::path> layouts_;  ///< that were opened
    std::shared_ptr<OpenFonts> fonts_;            ///< null: those of another document
    graphics::ImageSet images_;
    std::vector<pdf::Attachment> attachments_;
    StageClock clock_;
    std::atomic<int> readers_ = 2;  ///< of the report, until it is not needed any more
    base::Workers workers_;         ///< last: they end before what they work on
};

}  // namespace

Engine::Engine(Settings settings)
    : settings_(std::move(settings)),
      stock_(new Stock{{settings_.resources / "fonts", settings_.use_system_fonts
                                                           ? text::FontBook::System::Use
                                                           : text::FontBook::System::Ignore}}) {}
Engine::~Engine() = default;

Outcome Engine::run(const Request& request,
                    Goal goal,
                    base::Sources& sources,
                    base::Budget& budget,
                    base::Diagnostics& diagnostics,
                    Product& product) const {
    try {
        return Run(settings_, *stock_, request, sources, budget, diagnostics, product).to(goal);
    } catch (const std::bad_alloc&) {
        diagnostics.report(base::Code::BudgetSpent, {}, {"bộ nhớ (memory)"});
    } catch (const std::exception& bug) {
        // A `base::Bug`, or what the standard library says of a wrong call: a bug of ours as well.
        diagnostics.report(base::Code::InternalBug, {}, {bug.what()});
    }
    product.files.clear();
    return outcome_of(diagnostics);
}

}  // namespace tongket::engine
