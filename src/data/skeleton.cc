#include "data/skeleton.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/assert.h"

namespace tongket::data {

void Skeleton::forget_from(std::size_t begin) {
    // What was put in before `begin`, such as a missing blank, replaces nothing and stays.
    while (!splices_.empty() && splices_.back().end > begin) {
        splices_.pop_back();
    }
    while (!block_texts_.empty() && block_texts_.back().header >= begin) {
        block_texts_.pop_back();
    }
    while (!line_texts_.empty() && line_texts_.back().begin >= begin) {
        line_texts_.pop_back();
    }
    while (!flows_.empty() && flows_.back().begin >= begin) {
        flow_nodes_.resize(flows_.back().first);
        flows_.pop_back();
    }
}

void Skeleton::leave_out(BlockText text, std::size_t end) {
    replace(text.header, end, "''");
    block_texts_.push_back(std::move(text));
}

void Skeleton::leave_out(std::size_t begin, std::size_t end) {
    const bool quoted = source_[begin] == '"' || source_[begin] == '\'';
    replace(begin, end, quoted ? "''" : "x");
    line_texts_.push_back({begin, end});
}

void Skeleton::leave_out(std::span<const LeftOutNode> flow) {
    replace(flow.front().begin, flow.back().end, "''");
    flows_.push_back({flow.front().begin, flow_nodes_.size()});
    flow_nodes_.insert(flow_nodes_.end(), flow.begin(), flow.end());
}

void Skeleton::leave_out_comment(std::size_t hash, std::size_t end) {
    if (end > hash + 1) {
        replace(hash + 1, end, "");
    }
}

bool Skeleton::has_just_left_out(std::size_t begin) const {
    return (!line_texts_.empty() && line_texts_.back().begin == begin) ||
           (!flows_.empty() && flows_.back().begin == begin) ||
           (!block_texts_.empty() && block_texts_.back().header == begin);
}

LeftOutNode Skeleton::take_line_text() {
    const LineText text = line_texts_.back();
    line_texts_.pop_back();
    return {LeftOutNode::Kind::Text, text.begin, text.end};
}

void Skeleton::take_value(std::size_t value, std::vector<LeftOutNode>& nodes) {
    if (!line_texts_.empty() && line_texts_.back().begin == value) {
        nodes.push_back(take_line_text());
    } else if (!flows_.empty() && flows_.back().begin == value) {
        const auto own = flow_nodes_.begin() + static_cast<std::ptrdiff_t>(flows_.back().first);
        nodes.insert(nodes.end(), own, flow_nodes_.end());
        flow_nodes_.erase(own, flow_nodes_.end());
        flows_.pop_back();
    } else {
        nodes.push_back({LeftOutNode::Kind::Block, value, value});
    }
}

void Skeleton::join(std::size_t first, std::size_t first_end, Joined what, std::size_t value) {
    TK_ASSERT(has_just_left_out(value) && first_end <= value);
    const std::size_t end = this->end();
    while (!splices_.empty() && splices_.back().begin >= first_end) {
        splices_.pop_back();
    }
    splices_.push_back({first_end, end, ""});
    if (joined_.empty() || joined_.back().begin != first) {
        joined_.push_back({first, joined_nodes_.size()});
    }
    const std::size_t key = joined_nodes_.size();
    take_value(value, joined_nodes_);
    if (what == Joined::Pair) {
        joined_nodes_.insert(joined_nodes_.begin() + static_cast<std::ptrdiff_t>(key),
                             take_line_text());
    }
}

void Skeleton::leave_out(const Block& block, std::size_t at) {
    const std::size_t end = this->end();
    std::vector<LeftOutNode> value;
    take_value(block.first, value);
    std::vector<LeftOutNode> nodes = {
        {block.kind, block.begin, block.begin, CollectionStyle::Block}};
    if (block.kind == LeftOutNode::Kind::Map) {
        nodes.push_back(take_line_text());
    }
    nodes.insert(nodes.end(), value.begin(), value.end());
    if (!joined_.empty() && joined_.back().begin == block.first) {
        const auto more = joined_nodes_.begin() + static_cast<std::ptrdiff_t>(joined_.back().first);
        nodes.insert(nodes.end(), more, joined_nodes_.end());
        joined_nodes_.erase(more, joined_nodes_.end());
        joined_.pop_back();
    }
    nodes.push_back({LeftOutNode::Kind::End, end, end});
    while (!splices_.empty() && splices_.back().begin >= at) {
        splices_.pop_back();
    }
    splices_.push_back({at, end, " ''"});
    flows_.push_back({at, flow_nodes_.size()});
    flow_nodes_.insert(flow_nodes_.end(), nodes.begin(), nodes.end());
}

void Skeleton::splice(std::size_t begin, std::size_t end, std::string replacement) {
    replace(begin, end, replacements_.emplace_back(std::move(replacement)));
}

void Skeleton::replace(std::size_t begin, std::size_t end, std::string_view replacement) {
    forget_from(begin);
    TK_ASSERT(begin <= end && end <= source_.size());
    TK_ASSERT(splices_.empty() || splices_.back().end <= begin);
    splices_.push_back({begin, end, replacement});
}

std::string Skeleton::text() {
    std::string text;
    text.reserve(source_.size());
    bearings_ = {{0, 0, 0}};
    last_bearing_ = 0;
    std::size_t done = 0;
    for (const Splice& splice : splices_) {
        text.append(source_, done, splice.begin - done);
        bearings_.push_back({text.size(), splice.begin, splice.replacement.size()});
        text += splice.replacement;
        bearings_.push_back({text.size(), splice.end, 0});
        done = splice.end;
    }
    text.append(source_, done);
    return text;
}

std::size_t Skeleton::source_offset(std::size_t offset) const {
    // The parser asks in the order of the text: most often for what follows the last answer.
    const auto holds = [&](std::size_t i) {
        return bearings_[i].skeleton <= offset &&
               (i + 1 == bearings_.size() || offset < bearings_[i + 1].skeleton);
    };
    for (std::size_t tries = 0; tries < 4 && !holds(last_bearing_); ++tries) {
        last_bearing_ = std::min(last_bearing_ + 1, bearings_.size() - 1);
    }
    if (!holds(last_bearing_)) {
        const auto after = std::upper_bound(
            bearings_.begin(), bearings_.end(), offset,
            [](std::size_t value, const Bearing& bearing) { return value < bearing.skeleton; });
        last_bearing_ = static_cast<std::size_t>(after - bearings_.begin()) - 1;
    }
    const Bearing& bearing = bearings_[last_bearing_];
    const std::size_t past = offset - bearing.skeleton;
    return std::min(bearing.source + (past < bearing.length ? 0 : past), source_.size());
}

const BlockText* Skeleton::find_block_text(std::size_t header) const {
    const auto found = std::lower_bound(
        block_texts_.begin(), block_texts_.end(), header,
        [](const BlockText& text, std::size_t value) { return text.header < value; });
    return found != block_texts_.end() && found->header == header ? &*found : nullptr;
}

std::size_t Skeleton::find_line_text_end(std::size_t begin) const {
    const auto found = std::ranges::lower_bound(line_texts_, begin, {}, &LineText::begin);
    return found != line_texts_.end() && found->begin == begin ? found->end
                                                               : std::string_view::npos;
}

std::span<const LeftOutNode> Skeleton::find_nodes(std::span<const Nodes> places,
                                                  std::span<const LeftOutNode> nodes,
                                                  std::size_t begin) {
    const auto found = std::ranges::lower_bound(places, begin, {}, &Nodes::begin);
    if (found == places.end() || found->begin != begin) {
        return {};
    }
    const std::size_t end =
        std::next(found) == places.end() ? nodes.size() : std::next(found)->first;
    return nodes.subspan(found->first, end - found->first);
}

std::span<const LeftOutNode> Skeleton::find_flow(std::size_t begin) const {
    return find_nodes(flows_, flow_nodes_, begin);
}

std::span<const LeftOutNode> Skeleton::find_joined(std::size_t first) const {
    return find_nodes(joined_, joined_nodes_, first);
}

std::string_view Skeleton::without_quotes(std::size_t begin, std::size_t end) const {
    const std::size_t quote = source_[begin] == '"' || source_[begin] == '\'' ? 1 : 0;
    return source_.substr(begin + quote, end - begin - 2 * quote);
}

bool worth_leaving_out(std::string_view plain) {
    const bool is_null =
        plain.size() == 4 && (plain == "null" || plain == "Null" || plain == "NULL");
    return plain.size() > 1 && !is_null;
}

bool can_leave_out_within(std::string_view plain) {
    return worth_leaving_out(plain) || (plain.size() == 1 && plain != "~");
}

bool is_plain_key(std::string_view key) {
    const bool is_plain = std::ranges::all_of(
        key, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
    return is_plain && can_leave_out_within(key) && key.front() != '-';
}

bool can_leave_out_key(std::string_view key) { return is_plain_key(key) && worth_leaving_out(key); }

}  // namespace tongket::data
