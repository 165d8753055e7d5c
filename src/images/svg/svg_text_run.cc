#include "images/svg/svg_text_run.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.h"
#include "images/svg/svg_style.h"
#include "vietnamese/normalize.h"

namespace tongket::images {

namespace {

bool is_blank(char32_t letter) {
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

/// The lists of places of one element, a value a letter.
struct Places {
    std::vector<double> x, y, dx, dy;
    std::size_t at = 0;
};

class Collector {
  public:
    Collector(double width, double height, std::size_t first_path)
        : width_(width), height_(height), next_path_(first_path) {}

    SvgTextRuns run(const SvgNode& text, const SvgFont& inherited) {
        made_.group = enter(text, inherited);
        return std::move(made_);
    }

  private:
    /// A text or a span as a group; attributes of the place and of the font are spent.
    SvgNode enter(const SvgNode& node, const SvgFont& inherited) {
        constexpr std::array<std::string_view, 7> spent = {"x",      "y",          "dx",  "dy",
                                                           "rotate", "textLength", "href"};
        SvgNode group;
        group.name = "g";
        for (const auto& attribute : node.attributes) {
            const bool moves = attribute.first == "transform" && node.name != "text";
            if (!moves && std::ranges::find(spent, attribute.first) == spent.end()) {
                group.attributes.push_back(attribute);
            }
        }
        note_left_out(node);
        const SvgFont font = read_svg_font(node, inherited);
        places_.push_back(read_places(node, font));
        for (const SvgNode& child : node.children) {
            if (child.name == svg_letters) {
                group.children.push_back(add_path(child.letters, font));
            } else if (child.name == "tspan" || child.name == "a") {
                if (find_declared(child, "display") != "none") {
                    group.children.push_back(enter(child, font));
                }
            } else if (!child.name.empty() && child.name != "title" && child.name != "desc") {
                made_.left_out.insert(child.name.substr(0, longest_name));
            }
        }
        places_.pop_back();
        return group;
    }

    void note_left_out(const SvgNode& node) {
        struct Property {
            std::string_view name;
            std::array<std::string_view, 3> harmless;
        };
        constexpr std::array<Property, 8> properties = {
            {{"textLength", {}},
             {"rotate", {"0"}},
             {"writing-mode", {"lr", "lr-tb", "horizontal-tb"}},
             {"text-decoration", {"none", "normal"}},
             {"font-variant", {"normal"}},
             {"baseline-shift", {"baseline", "0"}},
             {"word-spacing", {"normal", "0", "0px"}},
             {"direction", {"ltr"}}}};
        for (const auto& [name, harmless] : properties) {
            const std::string_view value = find_declared(node, name);
            if (!value.empty() && value != "inherit" &&
                std::ranges::find(harmless, value) == harmless.end()) {
                made_.left_out.emplace(name);
            }
        }
        for (const std::string_view key : {"dominant-baseline", "alignment-baseline"}) {
            constexpr std::array<std::string_view, 6> read = {"auto",    "middle",     "central",
                                                              "inherit", "alphabetic", "baseline"};
            const std::string_view value = find_declared(node, key);
            if (!value.empty() && std::ranges::find(read, value) == read.end()) {
                made_.left_out.emplace(key);
            }
        }
    }

    [[nodiscard]] Places read_places(const SvgNode& node, const SvgFont& font) const {
        const auto list = [&](std::string_view key, double whole) {
            std::vector<double> values;
            std::string_view text = node.find(key).value_or("");
            while (true) {
                constexpr std::string_view separators = " \t\r\n,";
                text.remove_prefix(std::min(text.find_first_not_of(separators), text.size()));
                if (text.empty()) {
                    return values;
                }
                const std::size_t end = std::min(text.find_first_of(separators), text.size());
                values.push_back(read_text_length(text.substr(0, end), whole, font.size));
                text.remove_prefix(end);
            }
        };
        return {list("x", width_), list("y", height_), list("dx", width_), list("dy", height_), 0};
    }

    SvgNode add_path(const std::string& letters, const SvgFont& font) {
        SvgNode path;
        path.name = "path";
        path.attributes.emplace_back(svg_path_number, fmt::format("{}", next_path_));
        const std::string composed = vietnamese::to_nfc(letters);
        for (std::size_t at = 0; at < composed.size();) {
            const auto [letter, bytes] = base::decode_utf8(composed, at);
            if (is_blank(letter)) {
                // One blank for a row of them, none at the start (10.15).
                if (has_letters_ && !blank_) {
                    blank_ = SvgTextRun{next_path_, font, " ", {}, {}, 0, 0};
                }
            } else {
                if (blank_) {
                    add_letter(*std::exchange(blank_, std::nullopt));
                }
                add_letter({next_path_, font, composed.substr(at, bytes), {}, {}, 0, 0});
                has_letters_ = true;
            }
            at += bytes;
        }
        ++next_path_;
        return path;
    }

    /// A letter has the place that the innermost element with one left gives it.
    void add_letter(SvgTextRun letter) {
        const auto take = [this](auto list) -> std::optional<double> {
            for (auto places = places_.rbegin(); places != places_.rend(); ++places) {
                if (places->at < ((*places).*list).size()) {
                    return ((*places).*list)[places->at];
                }
            }
            return std::nullopt;
        };
        letter.x = take(&Places::x);
        letter.y = take(&Places::y);
        letter.dx = take(&Places::dx).value_or(0);
        letter.dy = take(&Places::dy).value_or(0);
        for (Places& places : places_) {
            ++places.at;
        }
        const bool goes_on = !made_.runs.empty() && made_.runs.back().path == letter.path &&
                             !letter.x && !letter.y && letter.dx == 0 && letter.dy == 0;
        if (goes_on) {
            made_.runs.back().letters += letter.letters;
        } else {
            made_.runs.push_back(std::move(letter));
        }
    }

    static constexpr std::size_t longest_name = 40;

    double width_, height_;
    std::size_t next_path_;
    std::vector<Places> places_;
    std::optional<SvgTextRun> blank_;  ///< that waits for a letter after it
    bool has_letters_ = false;
    SvgTextRuns made_;
};

}  // namespace

SvgTextRuns collect_text_runs(const SvgNode& text,
                              const SvgFont& inherited,
                              double width,
                              double height,
                              std::size_t first_path) {
    return Collector(width, height, first_path).run(text, inherited);
}

}  // namespace tongket::images
