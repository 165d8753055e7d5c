#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "stylesheet/read_shape.h"
#include "stylesheet/reading.h"
#include "stylesheet/suggestion.h"

namespace tongket::stylesheet {

namespace {

using base::Code;
using base::Length;
using data::Value;
using document::Drawing;
using document::DrawingRef;
using graphics::ShapeItem;

/// Pieces of outlines of all drawings; ten times what a look needs.
constexpr std::size_t most_pieces = 200'000;
constexpr std::size_t most_nested_drawings = 16;

/// Outlines of one paint that follow each other are one outline, up to this many pieces: a thousand
/// leaves are not a thousand items.
constexpr std::size_t most_joined = 5'000;

bool is_of_one_paint(const ShapeItem& item) {
    return !item.clip && !item.gradient && item.fill.has_value() != item.pen.has_value();
}

/// Whether painting both at once looks as one after the other: of one colour, and none lies over
/// the other's line.
bool can_join(const ShapeItem& a, const ShapeItem& b) {
    return is_of_one_paint(a) && is_of_one_paint(b) && a.fill == b.fill && a.pen == b.pen &&
           a.outline->size() + b.outline->size() <= most_joined;
}

/// Appends `item`, whose origin is the drawing's.
class DrawingMaker {
  public:
    void add(const ShapeItem& item) {
        pieces_ += item.outline->size();
        drawing_.push_back(item);
    }

    /// The same, joined with the last one where that changes nothing.
    void add_repeated(const ShapeItem& item) {
        pieces_ += item.outline->size();
        if (!open_ || drawing_.empty() || !can_join(drawing_.back(), item)) {
            drawing_.push_back(item);
            open_ = std::make_shared<graphics::Outline>(
                graphics::moved(*item.outline, item.origin.x, item.origin.y));
            drawing_.back().origin = {};
            drawing_.back().outline = open_;
            return;
        }
        const graphics::Outline next = graphics::moved(*item.outline, item.origin.x, item.origin.y);
        // A line that goes on where the last one ended has no joint.
        const bool goes_on = item.pen && !open_->empty() &&
                             open_->back().kind != graphics::OutlinePiece::Kind::Close &&
                             open_->back().end() == next.front().end();
        open_->insert(open_->end(), next.begin() + (goes_on ? 1 : 0), next.end());
    }
    void end_repeated() { open_.reset(); }

    explicit DrawingMaker(std::size_t room) : room_(room) {}
    [[nodiscard]] std::size_t pieces() const { return pieces_; }
    [[nodiscard]] bool is_too_large() const { return pieces_ > room_; }
    Drawing take() { return std::move(drawing_); }

  private:
    Drawing drawing_;
    std::shared_ptr<graphics::Outline> open_;  ///< of the last item, which may grow
    std::size_t room_;
    std::size_t pieces_ = 0;
};

/// Reads drawings that name each other: each once, in the order in which they are needed.
class DrawingReader {
  public:
    explicit DrawingReader(Reading& reading) : reading_(reading) {}

    void read_all() {
        for (const data::Entry& entry : reading_.root.entries("drawings")) {
            values_.emplace(entry.key, &entry.value);
        }
        for (const data::Entry& entry : reading_.root.entries("drawings")) {
            static_cast<void>(find(entry.key));
        }
    }

  private:
    /// Null if it cannot be read; the recursion ends at a drawing that is being read.
    DrawingRef find(const std::string& name) {
        const auto known = reading_.sheet.drawings.find(name);
        if (known != reading_.sheet.drawings.end()) {
            return known->second;
        }
        open_.insert(name);
        auto drawing = std::make_shared<const Drawing>(read(*values_.find(name)->second, name));
        open_.erase(name);
        reading_.sheet.drawings.insert_or_assign(name, drawing);
        return drawing;
    }

    Drawing read(const Value& value, const std::string& name) {
        const MapReader map(value, KeyMap::Drawing, name, reading_.diagnostics);
        DrawingMaker maker(most_pieces - pieces_);
        if (!value.is_map()) {
            return {};
        }
        static_cast<void>(map.require("shapes"));
        for (const Value& shape : map.items("shapes")) {
            if (!maker.is_too_large()) {
                add_shape(shape, maker);
            }
        }
        if (maker.is_too_large()) {
            reading_.diagnostics.report(Code::LayoutDrawingTooLarge, value.place,
                                        {std::to_string(most_pieces)});
            return {};
        }
        pieces_ += maker.pieces();
        Drawing drawing = maker.take();
        if (const auto clip = map.map("clip", KeyMap::Clip)) {
            clip_all(drawing, *clip);
        }
        return drawing;
    }

    void clip_all(Drawing& drawing, const MapReader& map) {
        const auto outline = read_outline(map);
        if (!outline) {
            return;
        }
        const Placing placing = read_placing_of_clip(map);
        if (std::ranges::any_of(drawing,
                                [](const ShapeItem& item) { return item.clip != nullptr; })) {
            reading_.diagnostics.report(Code::LayoutClipTwice, map.place());
            return;
        }
        // Of neighbours with one origin the clip is one value.
        std::shared_ptr<const graphics::Outline> made;
        graphics::Point of;
        for (ShapeItem& item : drawing) {
            if (!made || !(of == item.origin)) {
                of = item.origin;
                made = std::make_shared<const graphics::Outline>(graphics::moved(
                    *outline, placing.x - item.origin.x, placing.y - item.origin.y));
            }
            item.clip = made;
        }
    }

    static Placing read_placing_of_clip(const MapReader& map) {
        Placing placing;
        MapReader::put(placing.x, map.length("x", everywhere));
        MapReader::put(placing.y, map.length("y", everywhere));
        return placing;
    }

    void add_shape(const Value& value, DrawingMaker& maker) {
        if (value.is_poisoned()) {
            return;
        }
        const MapReader map(value, KeyMap::Shape, "shapes", reading_.diagnostics);
        if (!value.is_map()) {
            return;
        }
        const Placing placing = read_placing(map);
        Repetition repetition;
        if (const auto repeat = map.map("repeat", KeyMap::Repeat)) {
            repetition = read_repetition(reading_, *repeat);
        }
        Drawing drawn;
        if (map.has("draw")) {
            if (const DrawingRef drawing = drawing_at(map)) {
                drawn = *drawing;
            }
        } else if (auto shape = read_shape(reading_, map)) {
            drawn.push_back(*std::move(shape));
        }
        for (ShapeItem& item : drawn) {
            item = placed(item, placing);
        }
        repeat(drawn, repetition, maker);
    }

    DrawingRef drawing_at(const MapReader& map) {
        const Value* given = map.scalar("draw");
        if (given == nullptr) {
            return nullptr;
        }
        if (!values_.contains(given->text)) {
            report_unknown(reading_, Code::LayoutDrawingUnknown, "drawings", *given,
                           names_of(values_));
            return nullptr;
        }
        if (open_.contains(given->text)) {
            reading_.diagnostics.report(Code::LayoutDrawingCycle, given->place, {given->text});
            return nullptr;
        }
        if (open_.size() >= most_nested_drawings) {
            reading_.diagnostics.report(Code::NestingTooDeep, given->place,
                                        {std::to_string(most_nested_drawings)});
            return nullptr;
        }
        return find(given->text);
    }

    static void repeat(const Drawing& drawn, const Repetition& repetition, DrawingMaker& maker) {
        const bool is_alone =
            repetition.count() == 1 && repetition.fills.empty() && repetition.rule_colours.empty();
        if (is_alone) {
            std::ranges::for_each(drawn, [&](const ShapeItem& item) { maker.add(item); });
            return;
        }
        for (std::int32_t r = 0; r < repetition.down; ++r) {
            const bool is_up = repetition.order == Repetition::Order::Up;
            const std::int32_t row = is_up ? repetition.down - 1 - r : r;
            for (std::int32_t column = 0; column < repetition.across; ++column) {
                for (const ShapeItem& item : drawn) {
                    if (maker.is_too_large()) {
                        return;
                    }
                    maker.add_repeated(item_at(item, repetition, row, column));
                }
            }
        }
        maker.end_repeated();
    }

    static ShapeItem item_at(const ShapeItem& item,
                             const Repetition& repetition,
                             std::int32_t row,
                             std::int32_t column) {
        ShapeItem made = item;
        made.origin.x += repetition.step_x * column;
        made.origin.x += row % 2 != 0 ? repetition.shift : Length{};
        made.origin.y += repetition.step_y * row;
        if (!repetition.fills.empty()) {
            made.fill = repetition.fills[repetition.choose(row, column, repetition.fills.size())];
        }
        if (!repetition.rule_colours.empty() && made.pen) {
            made.pen->colour =
                repetition
                    .rule_colours[repetition.choose(row, column, repetition.rule_colours.size())];
        }
        return made;
    }

    Reading& reading_;
    std::map<std::string, const Value*, std::less<>> values_;
    std::set<std::string, std::less<>> open_;
    std::size_t pieces_ = 0;  ///< of the drawings so far
};

}  // namespace

void read_drawings(Reading& reading) { DrawingReader(reading).read_all(); }

DrawingRef named_drawing(const Reading& reading, const MapReader& map, std::string_view key) {
    const Value* given = map.scalar(key);
    if (given == nullptr) {
        return nullptr;
    }
    const auto found = reading.sheet.drawings.find(given->text);
    if (found == reading.sheet.drawings.end()) {
        report_unknown(reading, Code::LayoutDrawingUnknown, "drawings", *given,
                       names_of(reading.sheet.drawings));
        return nullptr;
    }
    return found->second;
}

}  // namespace tongket::stylesheet
