# The calculator's messages, and the JSON they share with others.
target_sources(clv_protocol PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/calculate.cpp
  ${CMAKE_CURRENT_LIST_DIR}/json.cpp)
