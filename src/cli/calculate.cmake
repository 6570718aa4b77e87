target_sources(clv_cli PRIVATE ${CMAKE_CURRENT_LIST_DIR}/calculate.cpp)
clv_link(clv_cli PRIVATE protocol texts core csv third_party::json)
