' Opens waits.csv and list.csv of a folder as docs/spreadsheets.md says, draws the pivot of waits, and saves both.
Sub Draw(folder As String)
  Dim book, sheet, area, table, fields, where
  book = Opened(folder & "waits.csv")
  sheet = book.Sheets.getByIndex(0)
  area = sheet.createCursor()
  area.gotoEndOfUsedArea(False)
  area = sheet.getCellRangeByPosition(0, 0, area.RangeAddress.EndColumn, area.RangeAddress.EndRow)
  table = sheet.DataPilotTables.createDataPilotDescriptor()
  table.setSourceRange(area.RangeAddress)
  fields = table.DataPilotFields
  fields.getByName("stage").Orientation = com.sun.star.sheet.DataPilotFieldOrientation.ROW
  fields.getByName("end").Orientation = com.sun.star.sheet.DataPilotFieldOrientation.COLUMN
  fields.getByName("days_max").Orientation = com.sun.star.sheet.DataPilotFieldOrientation.DATA
  fields.getByName("days_max").Function = com.sun.star.sheet.GeneralFunction.AVERAGE
  book.Sheets.insertNewByName("pivot", 1)
  where = book.Sheets.getByName("pivot").getCellByPosition(0, 0).CellAddress
  book.Sheets.getByName("pivot").DataPilotTables.insertNewByName("waits", where, table)
  Save book, folder & "waits.xlsx"
  Save Opened(folder & "list.csv"), folder & "list.xlsx"
End Sub

Function Opened(path As String)
  Dim how(2) As New com.sun.star.beans.PropertyValue
  how(0).Name = "Hidden" : how(0).Value = True
  how(1).Name = "FilterName" : how(1).Value = "Text - txt - csv (StarCalc)"
  how(2).Name = "FilterOptions" : how(2).Value = "44,34,76,1"
  Opened = StarDesktop.loadComponentFromURL(path, "_blank", 0, how())
End Function

Sub Save(book, path As String)
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName" : how(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL(path, how())
  book.close(True)
End Sub
