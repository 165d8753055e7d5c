// shape_words FONT WORDS PASSES: CPU seconds of one pass of HarfBuzz over the lines of a file, each
// a word. Nothing else is timed: the words are in buffers' text before, and one pass goes first.
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

#include <hb-ot.h>
#include <hb.h>

int main(int count, char** arguments) {
    if (count != 4) {
        return 2;
    }
    std::ifstream file(arguments[2]);
    std::vector<std::string> words;
    for (std::string line; std::getline(file, line);) {
        words.push_back(line);
    }
    hb_blob_t* blob = hb_blob_create_from_file(arguments[1]);
    hb_face_t* face = hb_face_create(blob, 0);
    hb_font_t* font = hb_font_create(face);
    hb_ot_font_set_funcs(font);
    hb_buffer_t* buffer = hb_buffer_create();
    const hb_language_t language = hb_language_from_string("vi", -1);
    const auto shape = [&](const std::string& word) {
        hb_buffer_clear_contents(buffer);
        hb_buffer_add_utf8(buffer, word.data(), static_cast<int>(word.size()), 0, -1);
        hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
        hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
        hb_buffer_set_language(buffer, language);
        hb_shape(font, buffer, nullptr, 0);
        return hb_buffer_get_length(buffer);
    };
    unsigned long glyphs = 0;
    const auto pass = [&] {
        for (const std::string& word : words) {
            glyphs += shape(word);
        }
    };
    pass();
    const int passes = std::atoi(arguments[3]);
    const std::clock_t begin = std::clock();
    for (int i = 0; i < passes; ++i) {
        pass();
    }
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC / passes;
    std::printf("%.9f %lu\n", seconds, glyphs);
    hb_buffer_destroy(buffer);
    hb_font_destroy(font);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
    return 0;
}
