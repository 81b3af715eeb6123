#include "CXMLReader.h"

#include <dlfcn.h>
#include <libxml/xmlreader.h>
#include <limits.h>
#include <pthread.h>

// Debian's name of the library that the headers belong to.
static const char library[] = "libxml2.so.2";

static struct {
  __typeof__(xmlReaderForMemory) *ReaderForMemory;
  __typeof__(xmlTextReaderSetStructuredErrorHandler) *TextReaderSetStructuredErrorHandler;
  __typeof__(xmlTextReaderRead) *TextReaderRead;
  __typeof__(xmlTextReaderNodeType) *TextReaderNodeType;
  __typeof__(xmlTextReaderConstLocalName) *TextReaderConstLocalName;
  __typeof__(xmlTextReaderConstNamespaceUri) *TextReaderConstNamespaceUri;
  __typeof__(xmlTextReaderConstValue) *TextReaderConstValue;
  __typeof__(xmlTextReaderIsEmptyElement) *TextReaderIsEmptyElement;
  __typeof__(xmlTextReaderMoveToNextAttribute) *TextReaderMoveToNextAttribute;
  __typeof__(xmlTextReaderMoveToElement) *TextReaderMoveToElement;
  __typeof__(xmlFreeTextReader) *FreeTextReader;
} xml;

static bool loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  bool complete = true;
#define FIND(member, name) complete = (*(void **)&xml.member = dlsym(handle, name)) != NULL && complete
  FIND(ReaderForMemory, "xmlReaderForMemory");
  FIND(TextReaderSetStructuredErrorHandler, "xmlTextReaderSetStructuredErrorHandler");
  FIND(TextReaderRead, "xmlTextReaderRead");
  FIND(TextReaderNodeType, "xmlTextReaderNodeType");
  FIND(TextReaderConstLocalName, "xmlTextReaderConstLocalName");
  FIND(TextReaderConstNamespaceUri, "xmlTextReaderConstNamespaceUri");
  FIND(TextReaderConstValue, "xmlTextReaderConstValue");
  FIND(TextReaderIsEmptyElement, "xmlTextReaderIsEmptyElement");
  FIND(TextReaderMoveToNextAttribute, "xmlTextReaderMoveToNextAttribute");
  FIND(TextReaderMoveToElement, "xmlTextReaderMoveToElement");
  FIND(FreeTextReader, "xmlFreeTextReader");
#undef FIND
  loaded = complete;
}

bool cxml_is_available(void) {
  pthread_once(&once, load);
  return loaded;
}

static xmlTextReaderPtr reader_of(cxml_reader *reader) { return (xmlTextReaderPtr)reader; }

// What is wrong is told by the event; nothing may be printed.
static void ignore(void *data, xmlErrorPtr error) {
  (void)data;
  (void)error;
}

cxml_reader *cxml_open(const char *bytes, size_t length) {
  if (length > INT_MAX) return NULL;
  // Neither XML_PARSE_NOENT nor XML_PARSE_DTDLOAD nor XML_PARSE_HUGE: the limits of libxml2 hold.
  int options = XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
  xmlTextReaderPtr reader = xml.ReaderForMemory(bytes, (int)length, NULL, NULL, options);
  if (reader != NULL) xml.TextReaderSetStructuredErrorHandler(reader, ignore, NULL);
  return (cxml_reader *)reader;
}

cxml_event cxml_read(cxml_reader *reader) {
  int result = xml.TextReaderRead(reader_of(reader));
  if (result == 0) return CXML_FINISHED;
  if (result < 0) return CXML_MALFORMED;
  switch (xml.TextReaderNodeType(reader_of(reader))) {
  case XML_READER_TYPE_ELEMENT: return CXML_START;
  case XML_READER_TYPE_END_ELEMENT: return CXML_END;
  case XML_READER_TYPE_TEXT:
  case XML_READER_TYPE_CDATA:
  case XML_READER_TYPE_WHITESPACE:
  case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return CXML_TEXT;
  case XML_READER_TYPE_DOCUMENT_TYPE: return CXML_DOCUMENT_TYPE;
  case XML_READER_TYPE_ENTITY:
  case XML_READER_TYPE_ENTITY_REFERENCE: return CXML_ENTITY;
  default: return CXML_OTHER;
  }
}

const char *cxml_local_name(cxml_reader *reader) {
  return (const char *)xml.TextReaderConstLocalName(reader_of(reader));
}

const char *cxml_namespace(cxml_reader *reader) {
  return (const char *)xml.TextReaderConstNamespaceUri(reader_of(reader));
}

const char *cxml_value(cxml_reader *reader) { return (const char *)xml.TextReaderConstValue(reader_of(reader)); }

bool cxml_is_empty(cxml_reader *reader) { return xml.TextReaderIsEmptyElement(reader_of(reader)) == 1; }

bool cxml_next_attribute(cxml_reader *reader) {
  if (xml.TextReaderMoveToNextAttribute(reader_of(reader)) == 1) return true;
  xml.TextReaderMoveToElement(reader_of(reader));
  return false;
}

void cxml_close(cxml_reader *reader) { xml.FreeTextReader(reader_of(reader)); }
