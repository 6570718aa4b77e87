// The GL backend reads "#version 300 es" with sscanf. The C library's, which also reads long doubles, would be 17 KB of the module;
// this one knows what the backend needs: literal characters and %d.
#include <cstdarg>
#include <cstdlib>

extern "C" int sscanf(const char* text, const char* format, ...) {
  std::va_list places;
  va_start(places, format);
  int read = 0;
  for (; *format != '\0'; ++format) {
    if (*format != '%') {
      if (*text++ != *format) break;
      continue;
    }
    char* end = nullptr;
    const long number = format[1] == 'd' ? std::strtol(text, &end, 10) : 0;
    if (end == nullptr || end == text) break;
    *va_arg(places, int*) = static_cast<int>(number);
    text = end;
    ++format;
    ++read;
  }
  va_end(places);
  return read;
}
