#include "batch/volume.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <span>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/budget.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/result.h"
#include "base/sha256.h"
#include "pdf/linearize.h"
#include "pdf/profile_name.h"
#include "pdf/volume.h"
#include "vietnamese/number.h"

namespace tongket::batch {

namespace {

using base::Code;

/// What the contents say of a report.
struct Entry {
    std::string name;
    std::size_t pages = 0;
    std::size_t page = 0;  ///< of the volume, from 1
};

/// A text of the report, between quotes of YAML. Signs that mean something in prose are escaped
/// where the text is prose.
enum class TextKind : std::uint8_t { Prose, Plain };
std::string in_quotes(std::string_view text, TextKind kind) {
    std::string quoted;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_sign = (c >= '!' && c <= '/') || (c >= ':' && c <= '@') ||
                             (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
        if (kind == TextKind::Prose && is_sign) {
            quoted += "\\\\";
        }
        quoted += c == '"' || c == '\\' ? "\\" : "";
        quoted += byte < ' ' ? ' ' : c;
    }
    return quoted;
}

/// The contents as a report: a statistic for each part, its page as the value, its address as the
/// note.
std::string contents_report(std::string_view title,
                            std::string_view date,
                            const std::vector<Entry>& entries) {
    std::string yaml =
        fmt::format("tongket: 1\nlayout: muc-luc\ntitle: \"{}\"\nyear: {}\nstatistics:\n",
                    in_quotes(title, TextKind::Prose), date.substr(0, 4));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        yaml +=
            fmt::format("  p{}: {{label: \"{}\", value: \"{}\", note: \"{}\"}}\n", i + 1,
                        in_quotes(entries[i].name, TextKind::Plain),
                        vietnamese::format_number({static_cast<std::int64_t>(entries[i].page), 0}),
                        pdf::part_address(i + 1));
    }
    return yaml;
}

class Binder {
  public:
    Binder(const engine::Engine& engine,
           const VolumeRequest& request,
           base::Diagnostics& diagnostics)
        : engine_(engine), request_(request), diagnostics_(diagnostics) {}

    std::optional<Volume> bind() {
        const auto written = read_parts();
        if (!written) {
            diagnostics_.report(written.error().code, {}, written.error().arguments);
            return std::nullopt;
        }
        if (!set_contents()) {
            return std::nullopt;
        }
        auto volume = profile_ == pdf::Profile::Screen ? write_linearized() : write();
        if (!volume) {
            diagnostics_.report(volume.error().code, {}, volume.error().arguments);
            return std::nullopt;
        }
        return std::move(*volume);
    }

  private:
    base::Result<void> read_parts() {
        std::vector<pdf::PartFacts> parts;
        for (const std::filesystem::path& file : request_.files) {
            TK_TRY(const std::string bytes, base::read_file(file));
            TK_TRY(pdf::PartFacts facts, pdf::read_part_facts(bytes, file.string()));
            date_ = std::max(date_, facts.date);
            parts.push_back(std::move(facts));
        }
        if (!request_.date.empty()) {
            date_ = request_.date;
        }
        if (!parts.empty() && parts.front().is_for_press) {
            profile_ = pdf::Profile::Press;
        } else if (!parts.empty() && parts.front().is_linearized) {
            profile_ = pdf::Profile::Screen;
        }
        read_sides(parts);
        name_entries(parts);
        return {};
    }

    /// Sheets of all parts are turned in one way: about the short edge if all that are printed on
    /// both sides ask for it.
    void read_sides(std::span<const pdf::PartFacts> parts) {
        bool all_short = true;
        for (const pdf::PartFacts& part : parts) {
            if (part.is_two_sided) {
                sides_ = pdf::Sides::Two;
                all_short = all_short && part.flip == pdf::Flip::ShortEdge;
            }
        }
        flip_ = all_short ? pdf::Flip::ShortEdge : pdf::Flip::LongEdge;
    }

    void name_entries(const std::vector<pdf::PartFacts>& parts) {
        std::set<std::string_view> bodies;
        for (const pdf::PartFacts& part : parts) {
            bodies.insert(part.author);
        }
        const bool bodies_differ = bodies.size() == parts.size() && !bodies.contains("");
        for (const pdf::PartFacts& part : parts) {
            std::string name = bodies_differ || part.title.empty() ? part.author
                               : part.author.empty()
                                   ? part.title
                                   : fmt::format("{}: {}", part.author, part.title);
            entries_.push_back({std::move(name), part.pages, 0});
        }
    }

    /// The length of the contents is known when they are set; what they say may change it.
    bool set_contents() {
        constexpr int most_runs = 5;
        std::size_t pages = 0, before = 0;
        for (int run = 0; run < most_runs; ++run) {
            count_pages(pages);
            if (!run_engine(pages == 0 ? engine::Goal::Pages : engine::Goal::Pdf)) {
                return false;
            }
            before = std::exchange(pages, contents_pages_);
            if (!contents_.empty() && before == pages) {
                return true;
            }
        }
        diagnostics_.report(Code::ReferencesUnsettled, {},
                            {fmt::format("{}", most_runs), "muc-luc", fmt::format("{}", before),
                             fmt::format("{}", pages)});
        return true;
    }

    /// Parts of which one is printed on both sides begin on odd pages.
    void count_pages(std::size_t contents_pages) {
        std::size_t page = contents_pages;
        for (Entry& entry : entries_) {
            page += sides_ == pdf::Sides::Two ? page % 2 : 0;
            entry.page = page + 1;
            page += entry.pages;
        }
    }

    bool run_engine(engine::Goal goal) {
        engine::Request request;
        request.report = request_.out.parent_path() / "muc-luc.yaml";
        request.text = contents_report(request_.title, date_, entries_);
        request.date = date_;
        request.profiles = {profile_};
        base::Sources sources;
        base::Budget budget;
        base::Diagnostics found;
        engine::Product product;
        const engine::Outcome outcome = engine_.run(request, goal, sources, budget, found, product);
        if (outcome != engine::Outcome::Done) {
            diagnostics_.append(found);
            return false;
        }
        contents_pages_ = product.pages.size();
        if (!product.files.empty()) {
            contents_ = std::move(product.files.front().bytes);
        }
        return true;
    }

    struct PageCount {
        std::size_t all = 0, blank = 0;
    };

    base::Result<PageCount> write_to(const pdf::VolumeWriter::Sink& sink) const {
        pdf::VolumeWriter writer({profile_, request_.title, "vi-VN",
                                  "tongket " + engine_.settings().version, date_, sides_, flip_},
                                 sink);
        TK_TRY_VOID(writer.add(contents_, "Mục lục", request_.out.string()));
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const std::filesystem::path& file = request_.files[i];
            TK_TRY(const std::string bytes, base::read_file(file));
            TK_TRY_VOID(writer.add(bytes, entries_[i].name, file.string()));
        }
        TK_TRY_VOID(writer.finish());
        return PageCount{writer.pages(), writer.blank_pages()};
    }

    [[nodiscard]] Volume record(PageCount pages, std::uint64_t bytes, std::string sha256) const {
        if (pages.blank > 0) {
            diagnostics_.report(Code::BlankPagesInVolume, {},
                                {request_.out.filename().string(), fmt::format("{}", pages.blank)});
        }
        return {
            pages.all,
            {std::string(name_of(profile_)), request_.out.string(), bytes, std::move(sha256), {}}};
    }

    base::Result<Volume> write() const {
        TK_TRY(base::GrowingFile file, base::GrowingFile::create(request_.out));
        base::Sha256 hash;
        std::uint64_t size = 0;
        TK_TRY(const PageCount pages, write_to([&](std::string_view bytes) {
                   hash.add(bytes);
                   size += bytes.size();
                   return file.write(bytes);
               }));
        TK_TRY_VOID(file.finish());
        return record(pages, size, hash.hex());
    }

    /// What comes first in the file is known last.
    base::Result<Volume> write_linearized() const {
        std::string whole;
        TK_TRY(const PageCount pages, write_to([&](std::string_view bytes) {
                   whole += bytes;
                   return base::Result<void>();
               }));
        whole = pdf::linearize(whole);
        TK_TRY_VOID(base::write_file(request_.out, whole));
        return record(pages, whole.size(), base::sha256_hex(whole));
    }

    const engine::Engine& engine_;
    const VolumeRequest& request_;
    base::Diagnostics& diagnostics_;
    pdf::Profile profile_ = pdf::Profile::Archive;
    std::string date_;
    pdf::Sides sides_ = pdf::Sides::One;
    pdf::Flip flip_ = pdf::Flip::LongEdge;
    std::vector<Entry> entries_;
    std::string contents_;  ///< as a PDF
    std::size_t contents_pages_ = 0;
};

}  // namespace

std::optional<Volume> bind_volume(const engine::Engine& engine,
                                  const VolumeRequest& request,
                                  base::Diagnostics& diagnostics) {
    return Binder(engine, request, diagnostics).bind();
}

}  // namespace tongket::batch
