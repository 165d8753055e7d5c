#include "text/open_face.h"

#include "base/narrow.h"
#include "text/face_metrics.h"
#include "text/face_parts.h"
#include "text/load_face.h"

namespace tongket::text {
namespace {

using Opened = base::Result<std::shared_ptr<const Face>>;

Opened refuse(const std::string& path, const FontDefect& defect) {
    return base::failure(base::Code::FontUnusable, {path, defect.vi, defect.en});
}

Opened open_blob(HarfBuzzBlob blob,
                 std::uint32_t index,
                 const std::string& path,
                 const std::optional<FaceStyle>& style) {
    auto loaded = load_face(blob.get(), index, path, style);
    if (!loaded) {
        return refuse(path, loaded.error());
    }
    const auto metrics = measure_face(loaded->sfnt, loaded->font.get(), loaded->location);
    if (!metrics) {
        return refuse(path, {"nét chữ trong phông bị hỏng", "its outlines are damaged"});
    }
    auto parts = std::make_unique<Face::Parts>();
    parts->metrics = *metrics;
    parts->path = path;
    parts->index = index;
    parts->blob = std::move(blob);
    parts->face = std::move(loaded->face);
    parts->font = std::move(loaded->font);
    parts->description = std::move(loaded->description);
    return std::make_shared<const Face>(std::move(parts));
}

}  // namespace

Opened open_face(const std::string& path,
                 std::uint32_t index,
                 const std::optional<FaceStyle>& style) {
    auto blob = map_font_file(path);
    return blob ? open_blob(std::move(*blob), index, path, style) : refuse(path, blob.error());
}

Opened open_face_from_bytes(std::string_view bytes,
                            std::uint32_t index,
                            const std::string& name,
                            const std::optional<FaceStyle>& style) {
    HarfBuzzBlob blob(hb_blob_create(bytes.data(), base::narrow<unsigned>(bytes.size()),
                                     HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr));
    return open_blob(std::move(blob), index, name, style);
}

}  // namespace tongket::text
