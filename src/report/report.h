// report/report.h: a report as a value, checked and with its figures bound.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "base/rare.h"
#include "base/source.h"
#include "report/prose.h"
#include "vietnamese/date.h"
#include "vietnamese/number.h"

namespace tongket::report {

/// One line of the user's text, figures put in; empty if not given.
struct Text {
    SpanList spans;
    base::Place place;
    [[nodiscard]] bool empty() const { return spans.empty(); }
    [[nodiscard]] std::string plain() const;
    friend bool operator==(const Text&, const Text&) = default;
};

/// What `check` is not to say inside one part of the report, and why: a line of the key `ignore`.
struct Silence {
    std::string check;  ///< its name: "prose-figures"
    std::string because;
    base::Place place;
    base::Place begin, end;  ///< of the part: from its first character to its last one
    friend bool operator==(const Silence&, const Silence&) = default;
};

/// From one number to another: 10 - 15.
struct NumberRange {
    vietnamese::Decimal from, to;
    friend bool operator==(const NumberRange&, const NumberRange&) = default;
};

struct Chart;

/// A statistic. Texts are as the office writes them and as they are printed; numbers are exact.
struct Statistic {
    std::string id;
    std::string label;
    std::optional<vietnamese::Decimal> value;  ///< none: not known yet, or a value in words
    std::optional<vietnamese::Decimal> of;     ///< the whole of a part (233 of 473)
    std::optional<vietnamese::Decimal> plan, last_year;
    std::optional<NumberRange> range;        ///< a value of two numbers; `value` is none then
    std::optional<vietnamese::Decimal> sum;  ///< of what `sum` or `sum-rows` names
    std::string value_text;  ///< "3.300", "233/473", "99,85"; "……" while it has none
    std::string unit;        ///< "tỷ đồng", "%", or empty
    /// Other fields as printed, by key: "of-plan" → "103,8%", "plan", "last-year", "growth",
    /// "share", "as-of", "source", "note", "qualifier", "topic".
    std::vector<std::pair<std::string, std::string>> fields;
    std::shared_ptr<const Chart> chart;  ///< its own, for looks that show one; or none
    base::Place place;
    /// Of the values that the file gives, by key; what is computed has none.
    std::vector<std::pair<std::string, base::Place>> places;

    /// "3.300 tỷ đồng" with a no-break blank, "99,85%", "233/473 hộ".
    [[nodiscard]] std::string printed() const;
    [[nodiscard]] const std::string* field(std::string_view key) const;
    /// Where the file gives `key`; nothing if it does not.
    [[nodiscard]] std::optional<base::Place> place_of(std::string_view key) const;
    friend bool operator==(const Statistic& a, const Statistic& b);
};

/// Where a table, chart or picture stands: as the layout says, in its place, or at the top or foot
/// of a page near it.
enum class Placement : std::uint8_t { AsLayout, Here, Float };

struct TableCell {
    Text text;
    std::uint16_t rows = 1, columns = 1;
    /// Drawn as a small line instead of the text, if there are two at least; none: missing.
    std::vector<std::optional<vietnamese::Decimal>> line = {};
    friend bool operator==(const TableCell&, const TableCell&) = default;
};
enum class ColumnAlign : std::uint8_t { Default, Left, Right, Centre, Decimal };
/// Of a column that draws the numbers of other columns. Bar: the length of one number, or of
/// several one after another; AgainstPlan: last year and this year as shares of the plan.
enum class ColumnDrawing : std::uint8_t { None, Bar, AgainstPlan };
struct TableColumn {
    Text title;
    ColumnAlign align = ColumnAlign::Default;
    std::int64_t width_nanometres = 0;  ///< 0: from the content
    bool sum = false;                   ///< its figures are added up
    bool rotate = false;                ///< the title's lines run upwards
    bool heads_rows = false;            ///< its cells are the heads of their rows
    std::vector<TableColumn> columns;   ///< heads of several levels
    ColumnDrawing drawing = ColumnDrawing::None;
    std::vector<std::size_t> drawn;  ///< columns of cells, from the left: three against a plan
    friend bool operator==(const TableColumn&, const TableColumn&) = default;
};
/// Rows of sums hold a label and empty cells: `compose` adds up, when all figures stand in the
/// text.
enum class RowRole : std::uint8_t { Plain, GroupTitle, GroupTotal, Total };
struct Table {
    std::string id;  ///< for references; empty if none
    Text caption, note;
    std::vector<TableColumn> columns;
    std::vector<std::vector<TableCell>> rows;
    std::vector<RowRole> row_roles;    ///< of the first rows; those after them are plain
    std::vector<Text> column_numbers;  ///< one a column, or none
    std::size_t stub = 1;              ///< first columns, repeated where columns are split
    Text counted;                      ///< what its rows are, if they are counted
    Placement placement = Placement::AsLayout;
    bool carry = false;  ///< sums so far at the page breaks
    enum class TooWide : std::uint8_t {
        AsLayout,
        Squeeze,
        Split,
        Turn
    } too_wide = TooWide::AsLayout;
    base::Place place;
    bool made = false;          ///< from statistics or awards: its cells are nobody's typing
    bool shows_awards = false;  ///< all of them, by the key `show`
    friend bool operator==(const Table&, const Table&) = default;
};

/// In the order of the words of the key `type`.
enum class ChartKind : std::uint8_t {
    Bar,
    Columns,
    Stacked,
    Line,
    Area,
    Ring,
    Progress,
    Dumbbell,
    Ranking,
    Panels,
    Tiles,
    Strip,
    Units,
    Hanging,
};
struct ChartSeries {
    /// What the numbers are: the chart's keys `last-year` and `plan` name two of them; this year's
    /// is the one that is left then.
    enum class Role : std::uint8_t { Plain, LastYear, ThisYear, Plan } role = Role::Plain;
    Text name;  ///< empty if there is but one
    friend bool operator==(const ChartSeries&, const ChartSeries&) = default;
};
struct ChartValue {
    std::optional<vietnamese::Decimal> value;  ///< none: missing
    std::string text;  ///< as it was typed; with its own unit where the chart's values differ in it
    base::Place place;
    friend bool operator==(const ChartValue&, const ChartValue&) = default;
};
struct ChartRow {
    Text label;
    std::vector<ChartValue> values;  ///< one a series
    bool is_told = false;            ///< the chart speaks of it
    bool has_no_target = false;      ///< "không giao": nobody asked for a result
    base::Place place;
    friend bool operator==(const ChartRow&, const ChartRow&) = default;
};
struct Chart {
    std::string id;  ///< for references; empty if none
    ChartKind kind = ChartKind::Bar;
    Text caption;
    Text subtitle, note;
    Text whole;  ///< what a ring's parts make: "khen thưởng"
    std::string unit;
    std::string of_plan;              ///< "103,8%", of the one statistic that it shows; or empty
    bool has_mixed_units = false;     ///< each value's text has its own
    std::int64_t each = 1;            ///< how many one mark of a field of units stands for
    std::vector<ChartSeries> series;  ///< one at least
    std::vector<ChartRow> rows;       ///< in the order of the drawing
    std::optional<std::size_t> told_series;
    std::vector<std::size_t> tiles;  ///< a map's tiles a row, from above; empty: as they fit
    bool has_own_scales = false;     ///< of panels: each has one, and says its last number
    bool has_table = false;          ///< all values are printed in a table below, too
    Placement placement = Placement::AsLayout;
    base::Place place;
    friend bool operator==(const Chart&, const Chart&) = default;
};

inline bool operator==(const Statistic& a, const Statistic& b) {
    const auto numbers = [](const Statistic& s) {
        return std::tie(s.value, s.of, s.plan, s.last_year, s.range, s.sum);
    };
    const auto rest = [](const Statistic& s) {
        return std::tie(s.id, s.label, s.value_text, s.unit, s.fields, s.place, s.places);
    };
    const bool alike_charts = a.chart == b.chart || (a.chart && b.chart && *a.chart == *b.chart);
    return rest(a) == rest(b) && numbers(a) == numbers(b) && alike_charts;
}

/// A picture that lies in a file of its own.
struct Image {
    std::string id;    ///< for references; empty if none
    std::string file;  ///< as the report names it
    base::Place file_place;
    Text caption;
    Text credit;  ///< whose picture it is
    std::string
        alternative;  ///< what it shows, for who does not see it; never empty where it has meaning
    enum class Meaning : std::uint8_t { Content, Decoration } meaning = Meaning::Content;
    std::int32_t focus_x = 500, focus_y = 500;  ///< thousandths from the left and from above
    Placement placement = Placement::AsLayout;
    Prose beside;  ///< text that stands beside it
    base::Place place;
    friend bool operator==(const Image&, const Image&) = default;
};

/// Pictures that stand together and fill rows.
struct Gallery {
    std::string id;  ///< for references; empty if none
    Text caption;    ///< of all of them
    std::vector<Image> images;
    Placement placement = Placement::AsLayout;
    base::Place place;
    friend bool operator==(const Gallery&, const Gallery&) = default;
};

/// A text in a box of its own: a note to the reader, an example.
struct Callout {
    Text title;  ///< may be empty
    Prose body;
    base::Place place;
    friend bool operator==(const Callout&, const Callout&) = default;
};

struct Section;
/// What stands in a section, in the order of the file.
using SectionItem = std::variant<Prose, Table, Chart, Image, Gallery, Callout>;
struct Section {
    enum class Kind : std::uint8_t { Section, Part } kind = Kind::Section;
    Text title;      ///< empty: its items go on the section above
    std::string id;  ///< for references; empty if none
    /// Where it stands: in its place, or at the end of a book, past awards and goals.
    enum class Position : std::uint8_t { InPlace, AtEnd } position = Position::InPlace;
    Text lead;                         ///< one or two sentences that open it
    Text summary;                      ///< what it is about, for a table of contents
    std::optional<Image> picture;      ///< that opens it, in looks that have a place for one
    std::vector<std::size_t> figures;  ///< statistics set beside its text, by index
    std::vector<SectionItem> items;
    std::vector<Section> sections;
    base::Place place;
    friend bool operator==(const Section&, const Section&) = default;
};

struct Award {
    Text title;
    Text recipient;   ///< a name, or a count in words ("6 tập thể")
    Text merit;       ///< the key `for`
    Text salutation;  ///< "Ông", "Tập thể"
    Text unit;        ///< where the recipient works or lives
    Text decision, note;
    base::Rare<Image> photo;  ///< of who receives it
    base::Place place;
    bool is_named = false;  ///< the recipient is a name
    std::string sort_as = {};
    Text level = {};  ///< that decides on it: "Thành phố"; or empty
    friend bool operator==(const Award&, const Award&) = default;
};
/// A person or unit that the index of names lists.
struct IndexName {
    std::string name;     ///< as it is printed, and looked for in the text: without address or post
    std::string sort_as;  ///< empty: by the name itself
    enum class Kind : std::uint8_t { Person, Unit } kind = Kind::Unit;
    bool is_sought = false;  ///< listed for its own sake: whoever wrote it expects it in the text
    base::Place place;
    friend bool operator==(const IndexName&, const IndexName&) = default;
};
/// Of one year, counted from 1: the first and the last.
struct Months {
    std::int32_t first = 1, last = 12;
    friend bool operator==(const Months&, const Months&) = default;
};
struct Goal {
    Text text;
    std::optional<std::int32_t> year;
    Text measure;
    std::optional<Months> months;          ///< when it is worked at
    std::vector<std::int32_t> milestones;  ///< months at whose ends there is one, ascending
    base::Place place;
    bool year_poisoned = false;  ///< the file gives one that could not be read
    friend bool operator==(const Goal&, const Goal&) = default;
};

struct Issuer {
    Text name, parent;
    Text address;  ///< for the first page's foot: address, mail, phone
    friend bool operator==(const Issuer&, const Issuer&) = default;
};
struct DocumentNumber {
    Text number;  ///< "/BC-UBND" has a blank number
    Text place;
    std::optional<vietnamese::Date> date;
    base::Place date_place;
    base::Place position;
    Text subject;      ///< of an official letter: "V/v …"
    Text secrecy;      ///< "MẬT"
    Text urgency;      ///< "HỎA TỐC"
    Text circulation;  ///< "LƯU HÀNH NỘI BỘ"
    Text drafter;      ///< the drafter's sign and the number of copies: "PL.(300)"
    Text copy_mark;    ///< signature data of an electronic copy
    friend bool operator==(const DocumentNumber&, const DocumentNumber&) = default;
};
struct Signer {
    Text acting_for;  ///< the key `for`: "TM. ỦY BAN NHÂN DÂN"
    Text role, name;
    friend bool operator==(const Signer&, const Signer&) = default;
};
struct Appendix {
    Text title;
    std::string id;  ///< for references; empty if none
    enum class Orientation : std::uint8_t {
        Portrait,
        Landscape
    } orientation = Orientation::Portrait;
    std::vector<Section> sections;
    base::Place place;
    friend bool operator==(const Appendix&, const Appendix&) = default;
};

struct Report {
    std::string layout = "bao-cao";
    base::Place layout_place;
    Text title;
    Text kind;      ///< "Báo cáo": from the title's first words or the key `kind`; may be empty
    Text abstract;  ///< the title without its kind, first letter a capital
    std::int32_t year = 0;
    Issuer issuer;
    DocumentNumber document;
    Signer signer;
    std::vector<Text> bases, addressees, recipients;  ///< keys `bases`, `to`, `recipients`
    Text note;
    Text lead;   ///< what stands under the title where a look has a place for it
    Text blurb;  ///< of a book's back cover
    Text imprint;
    std::vector<Text> members;  ///< the bodies that belong to the issuer: the wards of a district
    std::optional<Image> picture;                  ///< of the whole report
    bool contents = false;                         ///< the key `toc`
    bool table_list = false, figure_list = false;  ///< the keys `list-of-tables`, `list-of-figures`
    bool name_index = false;                       ///< of `names`
    std::vector<IndexName> names;                  ///< each once, in the file's order
    std::int32_t draft = 0;
    bool final = false;
    std::vector<Statistic> statistics;
    std::vector<Section> sections;
    std::vector<Award> awards;
    std::vector<Goal> goals;
    Text goals_lead;  ///< before the goals where a look has a place for it
    std::vector<Appendix> appendices;
    /// Short form and full form, in the file's order: "UBND", "Ủy ban nhân dân".
    std::vector<std::pair<std::string, std::string>> abbreviations;
    std::vector<Silence> silences;
    /// True where a section or an appendix shows the collection itself (a table or chart `of:` its
    /// ids, `show: awards`): then the look does not print it as a part of its own.
    bool statistics_shown = false, awards_shown = false, goals_shown = false;

    [[nodiscard]] const Statistic* statistic(std::string_view id) const;
    /// Everything but `sections`.
    [[nodiscard]] auto besides_sections() const {
        return std::tie(layout, layout_place, title, kind, abstract, year, issuer, document, signer,
                        bases, addressees, recipients, note, lead, blurb, imprint, members, picture,
                        contents, table_list, figure_list, name_index, names, draft, final,
                        statistics, awards, goals, goals_lead, appendices, abbreviations, silences,
                        statistics_shown, awards_shown, goals_shown);
    }
};

}  // namespace tongket::report
